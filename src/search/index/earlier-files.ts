import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Folders of files that Pagefind names after their content. It leaves alone those that exist. */
const FOLDERS = ['fragment', 'index'];

/**
 * The files that an index consists of, by name. Files of words have the first and the last word
 * that they hold.
 */
export type IndexFiles = { readonly version: string; readonly files: ReadonlyMap<string, string> };

/**
 * Links the files of an earlier index into the folder of a new one, before Pagefind writes it, so
 * that Pagefind compresses and writes only what has changed.
 * @returns them; undefined if there is no earlier index or the disk has no links
 */
export function linkEarlierFiles(earlier: string, folder: string): IndexFiles | undefined {
  try {
    const files = filesOf(earlier);
    for (const name of FOLDERS) {
      mkdirSync(join(folder, name), { recursive: true });
      for (const file of readdirSync(join(earlier, name)))
        linkSync(join(earlier, name, file), join(folder, name, file));
    }
    return files;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/**
 * Removes the linked files that the new index does not use.
 * @returns false if the new index may use a file with another content: another version of Pagefind
 *   made it, or it has the same name as another file of words by chance, because names are short
 */
export function removeStaleFiles(before: IndexFiles, folder: string): boolean {
  const { version, files } = filesOf(folder);
  for (const name of FOLDERS)
    for (const file of readdirSync(join(folder, name)))
      if (!files.has(nameOf(file))) rmSync(join(folder, name, file));
  return (
    version === before.version &&
    files.entries().every(([name, words]) => (before.files.get(name) ?? words) === words)
  );
}

function nameOf(file: string): string {
  return file.replace(/\.[^.]*$/, '');
}

/**
 * Reads the names from the list of the index, `pagefind.<hash>.pf_meta`: compressed CBOR, in which
 * each article has a name and a number of words, and each file of words has its first and its last
 * word before its name.
 */
function filesOf(folder: string): IndexFiles {
  const files = new Map<string, string>();
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  const { version, languages } = JSON.parse(entry) as {
    version: string;
    languages: Record<string, { hash: string; page_count: number }>;
  };
  for (const [language, { hash, page_count: articles }] of Object.entries(languages)) {
    const list = gunzipSync(readFileSync(join(folder, `pagefind.${hash}.pf_meta`))).toString(
      'latin1',
    );
    let end = 0;
    let count = 0;
    for (const match of list.matchAll(namePattern(language))) {
      // Before the first file of words is more than its words.
      const hasWords = count++ > articles;
      files.set(match[0], hasWords ? list.slice(end, match.index) : '');
      end = match.index + match[0].length;
    }
  }
  return { version, files };
}

function namePattern(language: string): RegExp {
  return new RegExp(`${RegExp.escape(language)}_[0-9a-f]{7,}`, 'g');
}
