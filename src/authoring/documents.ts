import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Markdown file below the articles folder: an article or an include. */
export type Document = {
  readonly file: string;
  readonly format: 'md' | 'mdx';
  readonly text: string;
};

/**
 * Reads every Markdown file below a folder, sorted by path, also those whose names start with `_`.
 * Skips symbolic links and files that are not UTF-8.
 */
export function readDocuments(directory: string): Document[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])[^.\\/][^\\/]*\.mdx?$/.test(name))
    .sort();
  return names.flatMap((name): Document[] => {
    const file = join(directory, name);
    const text = lstatSync(file).isFile() ? textOf(file) : undefined;
    return text === undefined ? [] : [{ file, format: name.endsWith('.mdx') ? 'mdx' : 'md', text }];
  });
}

/** Returns the text of a file with its byte order mark, if any; undefined when it is not UTF-8. */
export function textOf(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
