import type { ArticlePath } from './article-path.ts';
import { articlePathOf } from './article-path.ts';
import type { ImportRecord } from './import-record.ts';
import type { FileHere } from './read-here.ts';

/** An article that has a file name, or had it and redirects from it. */
export type NameHolder = {
  /** Below the articles folder. */
  readonly path: string;
  /** Id of the article in the source; undefined for one that is not of this import. */
  readonly id: string | undefined;
  /** An import that was killed wrote it, before it could write the record. */
  readonly isLeftOver: boolean;
};

/** The path of an article on this site, with or without locale. */
const PAGE = /^(?:\/[a-zA-Z0-9-]+)?\/articles\/(?<slug>[a-z0-9-]+)\/?$/;

/**
 * Returns who has or had each file name in any locale: translations share it.
 * @param isLeftOver returns whether an import wrote a file that no record has
 */
export function nameHolders(
  here: ReadonlyMap<string, FileHere>,
  recorded: ImportRecord['articles'],
  places: ReadonlyMap<string, ArticlePath>,
  isLeftOver: (path: string) => boolean,
): ReadonlyMap<string, readonly NameHolder[]> {
  const known = [
    ...Object.entries(recorded).map(([key, { path }]): [string, string] => [path, key]),
    ...[...places].map(([key, { path }]): [string, string] => [path, key]),
  ];
  const ids = new Map(known.map(([path, key]) => [path, key.slice(key.indexOf('/') + 1)]));
  const holders = new Map<string, NameHolder[]>();
  const remember = (name: string, path: string, mayBeLeftOver: boolean) => {
    const id = ids.get(path);
    const holder = { path, id, isLeftOver: mayBeLeftOver && id === undefined && isLeftOver(path) };
    const others = holders.get(name);
    if (others) others.push(holder);
    else holders.set(name, [holder]);
  };
  for (const { path, slug, redirects } of here.values()) {
    remember(slug, path, true);
    for (const old of redirects) {
      const name = PAGE.exec(old)?.groups?.['slug'];
      if (name !== undefined) remember(name, path, false);
    }
  }
  // Links lead to the names of deleted articles still.
  for (const path of ids.keys()) {
    const slug = here.has(path) ? undefined : articlePathOf(path)?.slug;
    if (slug !== undefined) remember(slug, path, false);
  }
  return holders;
}
