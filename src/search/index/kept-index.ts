import { setImmediate } from 'node:timers/promises';
import type { PagefindIndex } from 'pagefind';
import { FEW } from './article-index.ts';
import type { CustomRecord, MakeIndex } from './pagefind-index.ts';
import { addRecord, pathsIn, startIndex, writeIndex } from './pagefind-index.ts';

/** What Pagefind has of the articles: their records by language and URL, and the paths. */
type Kept = {
  readonly index: PagefindIndex;
  readonly records: Map<string, CustomRecord>;
  readonly paths: Map<string, string[]>;
  /** Folder of the last index. */
  folder: string | undefined;
};

/**
 * Returns what makes the index of a preview, for the first time and after every edit: Pagefind
 * keeps the articles and receives only those that have changed. Each index shares files with the
 * last one, whose folder must still be there.
 * @param beside is called as soon as Pagefind writes an index, which takes it long
 */
export function keptIndex(beside: () => void = () => undefined): MakeIndex {
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
        kept ??= {
          index: await startIndex(),
          records: new Map(),
          paths: new Map(),
          folder: undefined,
        };
        try {
          const added = addChanged(kept, articles);
          const earlier = added.length <= FEW ? kept.folder : undefined;
          const writing = writeIndex(kept.index, added, folder, kept.paths, earlier);
          // A failure is reported below, where it is awaited.
          writing.catch(() => undefined);
          await setImmediate();
          beside();
          const made = await writing;
          kept.folder = folder;
          return made;
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
    const known = records.get(name);
    if (known === undefined) pathsIn(article, paths).push(article.url);
    records.set(name, article);
    if (known === article || JSON.stringify(known) === JSON.stringify(article)) continue;
    added.push(addRecord(index, article));
  }
  return added;
}
