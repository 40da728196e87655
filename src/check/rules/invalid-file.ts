import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { fileTypeOf } from '../../domain/file-types.ts';
import { mediaFiles } from '../media-files.ts';
import type { SiteRule } from '../rule.ts';

/** Bytes that tell the format of a file. PDF may have some before its mark. */
const BEGINNING = 1024;

/** Marks at the beginning of files, in Latin-1, by ending. */
const zip = /^PK/;
const ftyp = /^.{4}ftyp/s;
const marks: Readonly<Record<string, RegExp>> = {
  pdf: /%PDF-/,
  ...{ zip, docx: zip, xlsx: zip, pptx: zip, odt: zip, ods: zip, odp: zip, epub: zip },
  ...{ mp4: ftyp, m4v: ftyp, webm: /^\u001aE\u00df\u00a3/ },
};

export const invalidFile: SiteRule = {
  name: 'invalid-file',
  severity: 'error',
  description: 'Videos and files are not empty and have the format of their names.',
  checkSite({ summaries }) {
    const known = new Map<string, string | undefined>();
    return mediaFiles(summaries).flatMap(({ path, line, column, file, lookUp }) => {
      if (!lookUp.found) return [];
      if (!known.has(file)) known.set(file, messageFor(file));
      const message = known.get(file);
      return message === undefined ? [] : [{ path, line, column, message }];
    });
  },
};

function messageFor(file: string): string | undefined {
  const name = basename(file);
  const type = fileTypeOf(name);
  const beginning = beginningOf(file);
  if (beginning === '') return `"${name}" is empty. Save it again.`;
  if (beginning.startsWith('version https://git-lfs.github.com/'))
    return `"${name}" only points to a file in Git LFS. Run \`git lfs pull\`.`;
  return marks[type]?.test(beginning) === false
    ? `"${name}" is not a ${type.toUpperCase()} file. Save it again in the format of its name.`
    : undefined;
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(BEGINNING);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, BEGINNING, 0)).toString('latin1');
  } finally {
    closeSync(descriptor);
  }
}
