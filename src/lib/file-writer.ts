import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A file to write, with its absolute path. Its folder may not exist. */
export type NewFile = { readonly file: string; readonly content: Uint8Array };

/** What a thread answers: undefined, or the properties of the system's error. */
export type Written =
  Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall' | 'path'> | undefined;

/** Writes many new files. */
export type FileWriter = {
  /** Takes a file. Resolves when it may take the next. @throws the error of an earlier file */
  write(file: string, content: Uint8Array): Promise<void>;
  /** Resolves when all files are written. @throws the error of a file */
  finish(): Promise<void>;
};

/** Number of files that a thread gets at once. */
const BATCH = 32;
/** Number of batches that may wait, for the sake of memory. */
const WAITING = 16;

/**
 * Returns a writer of files. A disk takes longer to make a file than a page takes to render, so a
 * thread writes them; a few files do not need one.
 */
export function fileWriter(): FileWriter {
  let thread: Worker | undefined;
  let batch: NewFile[] = [];
  let failure: Error | undefined;
  let waiting = 0;
  let wake = Promise.withResolvers<void>();
  const start = (): Worker => {
    const started = new Worker(new URL('./file-writer-thread.ts', import.meta.url));
    const answered = (fault: Error | undefined) => {
      failure ??= fault;
      waiting--;
      wake.resolve();
      wake = Promise.withResolvers<void>();
    };
    started.on('message', (written: Written) =>
      answered(written && Object.assign(new Error(written.message), written)),
    );
    started.on('error', answered);
    return started;
  };
  const upTo = async (count: number): Promise<void> => {
    while (waiting > count && !failure) await wake.promise;
    if (failure) throw failure;
  };
  return {
    async write(file, content) {
      batch.push({ file, content });
      if (batch.length < BATCH) return;
      thread ??= start();
      thread.postMessage(batch);
      batch = [];
      waiting++;
      await upTo(WAITING);
    },
    async finish() {
      for (const { file, content } of batch) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      batch = [];
      await upTo(0).finally(() => thread?.terminate());
      thread = undefined;
    },
  };
}
