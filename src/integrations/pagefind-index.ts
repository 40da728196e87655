import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { dayNumber } from '../domain/calendar-day.ts';
import type { ArticleFacts } from '../search/article-facts.ts';
import { packFacts } from '../search/article-facts.ts';
import { UserError } from '../source/problem.ts';

/** A file of the index, by its path below `/pagefind/`. */
export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** Views to show for the article at this address from the site's root. */
export type ViewsOf = (path: string) => number;

/** Ready-made interfaces that Pagefind puts beside every index; this site has its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|^filter\//;

/** What Pagefind writes in front of the JSON of a fragment. */
const FRAGMENT_MARK = 'pagefind_dcd';

type Fragment = { readonly url: string; readonly filters: Readonly<Record<string, readonly string[]>> };

/**
 * Makes the index of all languages.
 * @param documents HTML to index, by the article's path from the site's root
 * @returns the files for `/pagefind/`
 * @throws UserError when Pagefind reports an error or indexes another number of articles
 */
export async function indexDocuments(documents: ReadonlyMap<string, string>, viewsOf: ViewsOf): Promise<IndexFile[]> {
  const { errors, index } = await createIndex({});
  requireNoErrors(errors);
  if (!index) throw new UserError('Pagefind did not start.');
  try {
    const added = await Promise.all([...documents].map(([url, content]) => index.addHTMLFile({ url, content })));
    requireNoErrors(added.flatMap((result) => result.errors));
    const output = await index.getFiles();
    requireNoErrors(output.errors);
    return withFacts(output.files, documents.size, viewsOf);
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's process; call it when no more indexes are needed. */
export const closePagefind = close;

function withFacts(files: readonly IndexFile[], expected: number, viewsOf: ViewsOf): IndexFile[] {
  const indexed = files.filter(({ path }) => path.startsWith('fragment/')).length;
  if (indexed !== expected) {
    throw new UserError(`The search index holds ${indexed} articles, but there are ${expected}. An article without any text is not indexed: give it a body.`);
  }
  return [...files.filter(({ path }) => !UNUSED.test(path)), ...factsFiles(files, viewsOf)];
}

/** One file of facts for each language, its rows in the order in which Pagefind counts the pages of an index. */
function factsFiles(files: readonly IndexFile[], viewsOf: ViewsOf): IndexFile[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const { languages } = JSON.parse(decode(contents.get('pagefind-entry.json'))) as { languages: Record<string, { hash: string }> };
  return Object.entries(languages).map(([language, { hash }]) => {
    const rows = pageOrder(decode(gunzipSync(contents.get(`pagefind.${hash}.pf_meta`) ?? '')), language).flatMap((id): ArticleFacts[] => {
      const content = contents.get(`fragment/${id}.pf_fragment`);
      if (!content) return [];
      const { url, filters } = JSON.parse(decode(gunzipSync(content)).slice(FRAGMENT_MARK.length)) as Fragment;
      return [{ category: filters['category']?.[0] ?? '', updated: dayNumber(filters['updated']?.[0] ?? ''), views: viewsOf(url) }];
    });
    return { path: `facts.${language}.json`, content: new TextEncoder().encode(JSON.stringify(packFacts(hash, rows))) };
  });
}

/**
 * The names of the pages as the index's meta file (CBOR) lists them. It names its word chunks in the same way, so a name
 * counts as a page only where there is a fragment of that name.
 */
function pageOrder(meta: string, language: string): string[] {
  return meta.match(new RegExp(`${language}_[0-9a-f]+`, 'g')) ?? [];
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function requireNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new UserError(`The search index could not be made: ${errors.join('; ')}`);
}
