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
  /** Takes a file. */
  write(file: string, content: Uint8Array): void;
  /**
   * Resolves when few files are waiting, for the sake of memory.
   * @throws the system's error when a file could not be written
   */
  room(): Promise<void>;
};

/** Number of files that a thread gets at once. */
const BATCH = 32;
/** Number of batches that may wait. */
const WAITING = 16;

/**
 * Writes the files that `use` passes on. A disk takes longer to make a file than a page takes to
 * render, so a thread writes them; a few files do not need one.
 * @returns what `use` returns, when all files are written
 * @throws what `use` throws, and the system's error when a file could not be written; then nothing
 *   is written any more
 */
export async function writingFiles<Result>(
  use: (files: FileWriter) => Result | Promise<Result>,
): Promise<Result> {
  let thread: Worker | undefined;
  let batch: NewFile[] = [];
  let failure: Error | undefined;
  let waiting = 0;
  let wake = Promise.withResolvers<void>();
  const answered = (error: Error | undefined) => {
    failure ??= error;
    waiting--;
    wake.resolve();
    wake = Promise.withResolvers<void>();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./file-writer-thread.ts', import.meta.url));
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
  try {
    const result = await use({
      write(file, content) {
        batch.push({ file, content });
        if (batch.length < BATCH) return;
        thread ??= start();
        thread.postMessage(batch);
        batch = [];
        waiting++;
      },
      room: () => upTo(WAITING),
    });
    for (const { file, content } of batch) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await upTo(0);
    return result;
  } finally {
    await thread?.terminate();
  }
}
