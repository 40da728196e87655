import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomRecord, PagefindIndex } from 'pagefind';
import { close, createIndex } from 'pagefind';
import { UserError } from '../../lib/problem.ts';
import { toIndexLanguage } from '../engine/index-language.ts';
import { linkEarlierFiles, removeStaleFiles } from './earlier-files.ts';
import { watchedWriting } from './watched-writing.ts';

/** An article as Pagefind accepts it. */
export type { CustomRecord };

/** What Pagefind made of the articles of one language. */
export type LanguageIndex = {
  /** BCP 47 code in lower case. */
  readonly language: string;
  /** Name of this version of the index. */
  readonly hash: string;
  /**
   * The indexed articles by their paths from the site root, in the order in which Pagefind received
   * them.
   */
  readonly paths: readonly string[];
};

/** Interface files and filters that Pagefind adds to every index. This site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^filter$/;

/**
 * Minimum number of postings in a file of words, a fifth of Pagefind's default. A query loads one
 * file for each of its words, so on a site of 1,000 articles it loads 40 kB instead of 90 kB.
 * Pagefind calls the variable unstable. If it goes away, only the file size changes.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '4000';

/** An index to which articles can be added. Pagefind processes them in the background. */
export type GrowingIndex = {
  /** @param article `url` is its path from the site root, `language` a BCP 47 code */
  add(article: CustomRecord): void;
  /**
   * Writes the files of `/pagefind/`.
   * @param folder is created
   * @param earlier folder of an index that this one replaces, of which most stays the same
   * @returns what the files contain, by language
   * @throws UserError when Pagefind reports an error, finds no word in an article or indexes
   * another number of articles
   */
  finish(folder: string, earlier?: string): Promise<LanguageIndex[]>;
};

/**
 * Makes an index of what `fill` adds to it, in all languages.
 * @throws UserError when Pagefind does not start, and what `fill` throws
 */
export type MakeIndex = <Made>(fill: (index: GrowingIndex) => Promise<Made>) => Promise<Made>;

/**
 * Starts Pagefind.
 * @throws UserError when it does not start
 */
export async function startIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ includeCharacters: '' });
  requireNoErrors(errors);
  if (!index) throw new UserError('Pagefind did not start. Run npm ci, then build again.');
  return index;
}

/** Returns the paths of the articles in the language of an article. */
export function pathsIn({ language }: CustomRecord, paths: Map<string, string[]>): string[] {
  const code = language.toLowerCase();
  const inLanguage = paths.get(code) ?? [];
  paths.set(code, inLanguage);
  return inLanguage;
}

/** Adds an article and returns errors. */
export function addRecord(index: PagefindIndex, article: CustomRecord): Promise<string[]> {
  const language = toIndexLanguage(article.language.toLowerCase());
  const done = index
    .addCustomRecord({ ...article, language })
    .then(({ errors, file }) =>
      errors.length > 0 || file.uniqueWords > 0
        ? errors
        : [`${article.url} has no words in the index`],
    );
  // Writing the index reports the failure, unless an earlier one ends the build.
  done.catch(() => undefined);
  return done;
}

/**
 * Writes the files of `/pagefind/`; see `GrowingIndex`.
 * @param added the results of adding the articles
 * @param paths of the articles by language, in the order in which Pagefind has received them
 * @param earlier folder of an index that this one replaces, of which most stays the same
 */
export function writeIndex(
  index: PagefindIndex,
  added: readonly Promise<string[]>[],
  folder: string,
  paths: ReadonlyMap<string, readonly string[]>,
  earlier?: string,
): Promise<LanguageIndex[]> {
  const write = async () => {
    // Pagefind takes requests in their order, so it goes on while this thread is busy.
    const writing = index.writeFiles({ outputPath: folder });
    // A failure is reported below, where it is awaited.
    writing.catch(() => undefined);
    requireNoErrors((await Promise.all(added)).flat());
    requireNoErrors((await watchedWriting(writing, folder)).errors);
  };
  return finishIndex(write, folder, paths, earlier);
}

/**
 * Completes the files of `/pagefind/`; see `GrowingIndex`.
 * @param write lets Pagefind write its files into the folder
 */
export async function finishIndex(
  write: () => Promise<void>,
  folder: string,
  paths: ReadonlyMap<string, readonly string[]>,
  earlier?: string,
): Promise<LanguageIndex[]> {
  const linked = earlier === undefined ? undefined : linkEarlierFiles(earlier, folder);
  await write();
  if (linked && !removeStaleFiles(linked, folder)) {
    rmSync(folder, { recursive: true });
    return finishIndex(write, folder, paths);
  }
  for (const name of readdirSync(folder))
    if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
  return languagesOf(folder, paths);
}

/** Ends Pagefind's process. Call it when no more indexes are needed. */
export const closePagefind = close;

function languagesOf(
  folder: string,
  pathsOf: ReadonlyMap<string, readonly string[]>,
): LanguageIndex[] {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string; page_count: number }>;
  };
  return [...pathsOf].map(([language, paths]) => {
    const made = languages[toIndexLanguage(language)];
    if (made?.page_count !== paths.length)
      throw new UserError(
        `The search index contains ${made?.page_count ?? 0} of ${paths.length} articles in the ` +
          `language "${language}". Build again. If the error remains, report it.`,
      );
    return { language, hash: made.hash, paths };
  });
}

function requireNoErrors(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new UserError(`Pagefind could not make the search index: ${errors.join('; ')}`);
}

/**
 * Returns the script that reads an index, and its version.
 * @throws UserError when Pagefind does not start
 */
export async function pagefindScript(): Promise<{ script: string; version: string }> {
  const { errors, index } = await createIndex();
  requireNoErrors(errors);
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  const text = (path: string) =>
    new TextDecoder().decode(files.find((file) => file.path === path)?.content);
  const { version } = JSON.parse(text('pagefind-entry.json')) as { version: string };
  return { script: text('pagefind.js'), version };
}
