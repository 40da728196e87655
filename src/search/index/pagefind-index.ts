import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomRecord } from 'pagefind';
import { close, createIndex } from 'pagefind';
import { UserError } from '../../lib/problem.ts';

/** An article as Pagefind takes it in. */
export type { CustomRecord };

/** What Pagefind made of the articles of one language. */
export type LanguageIndex = {
  /** As Pagefind writes it: lower case. */
  readonly language: string;
  /** Name of this state of the index. */
  readonly hash: string;
  /** The articles of it, by their paths from the site's root, as Pagefind counts them: in the order in which it got them. */
  readonly paths: readonly string[];
};

/** Ready-made interfaces that Pagefind puts beside every index; this site has its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|^filter$/;

/**
 * Postings in a file of words, at least; a fifth of Pagefind's own figure. A question loads a file for each of its words, so
 * on a site of 1,000 articles it loads 40 kB instead of 90. Pagefind calls the variable unstable: without it only size changes.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '4000';

/** An index on its way: Pagefind takes documents in while others are still being made. */
export type GrowingIndex = {
  /** @param article its `url` is its path from the site's root, its `language` a BCP 47 code */
  add(article: CustomRecord): void;
  /**
   * Writes the files of `/pagefind/`.
   * @param folder a new one, which Pagefind makes
   * @returns what they hold, by language
   * @throws UserError when Pagefind reports an error, finds no word in an article or indexes another number of articles
   */
  finish(folder: string): Promise<LanguageIndex[]>;
};

/**
 * Makes an index of all languages of what `fill` adds to it.
 * @throws UserError when Pagefind does not start; what `fill` throws
 */
export async function makeIndex<Made>(fill: (index: GrowingIndex) => Promise<Made>): Promise<Made> {
  const { errors, index } = await createIndex({});
  requireNoErrors(errors);
  if (!index) throw new UserError('Pagefind did not start.');
  const added: Promise<string[]>[] = [];
  const paths = new Map<string, string[]>();
  try {
    return await fill({
      add(article) {
        const language = article.language.toLowerCase();
        const inLanguage = paths.get(language) ?? [];
        paths.set(language, inLanguage);
        inLanguage.push(article.url);
        const done = index
          .addCustomRecord({ ...article, language })
          .then(({ errors, file }) =>
            errors.length > 0 || file.uniqueWords > 0
              ? errors
              : [`${article.url} came out without a word`],
          );
        // A failure is told by finish(), unless another one comes first.
        done.catch(() => undefined);
        added.push(done);
      },
      async finish(folder) {
        requireNoErrors((await Promise.all(added)).flat());
        requireNoErrors((await index.writeFiles({ outputPath: folder })).errors);
        for (const name of readdirSync(folder))
          if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
        return languagesOf(folder, paths);
      },
    });
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process; call it when no more indexes are needed. */
export const closePagefind = close;

function languagesOf(
  folder: string,
  pathsOf: ReadonlyMap<string, readonly string[]>,
): LanguageIndex[] {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string; page_count: number }>;
  };
  return [...pathsOf].map(([language, paths]) => {
    const made = languages[language];
    if (made?.page_count !== paths.length)
      throw new UserError(
        `The search index holds ${made?.page_count ?? 0} articles in the language ${language}, but there are ${paths.length}. Build again; if it stays so, report it.`,
      );
    return { language, hash: made.hash, paths };
  });
}

function requireNoErrors(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new UserError(`The search index could not be made: ${errors.join('; ')}`);
}
