import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { NewFile, Written } from './file-writer.ts';

/* Writes the files of `writingFiles`. */
const folders = new Set<string>();

parentPort?.on('message', (files: readonly NewFile[]) => tell(write(files)));

function write(files: readonly NewFile[]): Written {
  try {
    for (const { file, content } of files) {
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(file, content);
    }
    return undefined;
  } catch (error) {
    const { message, code, syscall, path } = error as NodeJS.ErrnoException;
    return { message, code, syscall, path };
  }
}

function tell(written: Written): void {
  parentPort?.postMessage(written);
}
