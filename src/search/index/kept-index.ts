import type { PagefindIndex } from 'pagefind';
import type { CustomRecord, MakeIndex } from './pagefind-index.ts';
import { addRecord, pathsIn, startIndex, writeIndex } from './pagefind-index.ts';

/** What Pagefind has of the articles: their records as JSON by language and URL, and the paths. */
type Kept = {
  readonly index: PagefindIndex;
  readonly records: Map<string, string>;
  readonly paths: Map<string, string[]>;
};

/**
 * Returns what makes the index of a preview, for the first time and after every edit: Pagefind
 * keeps the articles and receives only those that have changed.
 */
export function keptIndex(): MakeIndex {
  let kept: Kept | undefined;
  const forget = async () => {
    await kept?.index.deleteIndex();
    kept = undefined;
  };
  return (fill) => {
    const articles = new Map<string, CustomRecord>();
    return fill({
      add: (article) => articles.set(`${article.language} ${article.url}`, article),
      async finish(folder) {
        // Pagefind replaces an article with the same URL, but never removes one.
        if (kept?.records.keys().some((name) => !articles.has(name))) await forget();
        kept ??= { index: await startIndex(), records: new Map(), paths: new Map() };
        try {
          return await writeIndex(kept.index, addChanged(kept, articles), folder, kept.paths);
        } catch (error) {
          await forget();
          throw error;
        }
      },
    });
  };
}

function addChanged(
  { index, records, paths }: Kept,
  articles: ReadonlyMap<string, CustomRecord>,
): Promise<string[]>[] {
  const added: Promise<string[]>[] = [];
  for (const [name, article] of articles) {
    const record = JSON.stringify(article);
    if (records.get(name) === record) continue;
    if (!records.has(name)) pathsIn(article, paths).push(article.url);
    records.set(name, record);
    added.push(addRecord(index, article));
  }
  return added;
}
