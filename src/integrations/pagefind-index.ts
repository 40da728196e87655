import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { UserError } from '../source/problem.ts';

/** What Pagefind made of the articles of one language. */
export type LanguageIndex = {
  /** As Pagefind writes it: lower case. */
  readonly language: string;
  /** Name of this state of the index. */
  readonly hash: string;
  /** The articles by their paths from the site's root, with the text that is searched, in the order in which Pagefind counts them. */
  readonly pages: readonly { readonly path: string; readonly text: string }[];
};

/** Ready-made interfaces that Pagefind puts beside every index; this site has its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|^filter$/;

/**
 * Postings in a file of words, at least; a fifth of Pagefind's own figure. A question loads a file for each of its words, so
 * on a site of 1,000 articles it loads 40 kB instead of 90. Pagefind calls the variable unstable: without it only size changes.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '4000';

/** What Pagefind writes in front of the JSON of a fragment. */
const FRAGMENT_MARK = 'pagefind_dcd';

/** An index on its way: Pagefind takes documents in while others are still being made. */
export type GrowingIndex = {
  /** @param path the article's path from the site's root */
  add(path: string, html: string): void;
  /**
   * Writes the files of `/pagefind/`.
   * @param folder a new one, which Pagefind makes
   * @returns what they hold, by language
   * @throws UserError when Pagefind reports an error or indexes another number of articles
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
  try {
    return await fill({
      add(url, content) {
        const done = index.addHTMLFile({ url, content }).then((result) => result.errors);
        // A failure is told by finish(), unless another one comes first.
        done.catch(() => undefined);
        added.push(done);
      },
      async finish(folder) {
        requireNoErrors((await Promise.all(added)).flat());
        requireNoErrors((await index.writeFiles({ outputPath: folder })).errors);
        for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
        const fragments = added.length === 0 ? [] : readdirSync(join(folder, 'fragment'));
        requireAll(fragments.length, added.length);
        return languagesOf(folder, new Set(fragments));
      },
    });
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process; call it when no more indexes are needed. */
export const closePagefind = close;

function requireAll(indexed: number, expected: number): void {
  if (indexed === expected) return;
  throw new UserError(`The search index holds ${indexed} articles, but there are ${expected}. An article without any text is not indexed: give it a body.`);
}

function languagesOf(folder: string, fragments: ReadonlySet<string>): LanguageIndex[] {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as { languages: Record<string, { hash: string }> };
  return Object.entries(languages).map(([language, { hash }]) => {
    const names = pageOrder(unpacked(join(folder, `pagefind.${hash}.pf_meta`)), language).map((name) => `${name}.pf_fragment`);
    const pages = names.filter((name) => fragments.has(name)).map((name) => {
      const { url, content: text } = JSON.parse(unpacked(join(folder, 'fragment', name)).slice(FRAGMENT_MARK.length)) as { url: string; content: string };
      return { path: url, text };
    });
    return { language, hash, pages };
  });
}

/**
 * The names of the pages as the index's meta file (CBOR) lists them. It names its word chunks in the same way, so a name
 * counts as a page only where there is a fragment of that name; a chunk that happens to bear the name of one comes later.
 */
function pageOrder(meta: string, language: string): string[] {
  return [...new Set(meta.match(new RegExp(`${language}_[0-9a-f]+`, 'g')))];
}

function unpacked(file: string): string {
  return gunzipSync(readFileSync(file)).toString();
}

function requireNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new UserError(`The search index could not be made: ${errors.join('; ')}`);
}
