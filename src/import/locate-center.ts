import { existsSync, readFileSync } from 'node:fs';
import { pathKey } from '../domain/old-path.ts';
import { bodyOf } from '../content/front-matter.ts';
import { wordsOf } from './count-content.ts';
import type { CalloutKind } from './html/callout-map.ts';
import { createCalloutMap } from './html/callout-map.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { ImportRecord } from './import-record.ts';
import { recordKey } from './import-record.ts';
import type { Located } from './locate-articles.ts';
import { locateArticles } from './locate-articles.ts';
import { includesByLocale } from './markdown-body.ts';
import { readArticleBody } from './read-article-body.ts';
import { readBack } from './read-back.ts';
import { ownPaths } from './redirects/own-paths.ts';
import type { ImportedCenter } from './sources/source.ts';

/** What is known of a help center before its articles are written. */
export type LocatedCenter = Located & {
  /** Old paths of each article, also those that its source no longer has. */
  readonly redirects: ReadonlyMap<ImportedArticle, readonly string[]>;
};

/** Finds the articles that earlier runs wrote, and collects the old paths of all. */
export function locateCenter(
  center: ImportedCenter,
  options: {
    readonly out: string;
    /** Name of the source. */
    readonly source: string;
    readonly record: ImportRecord;
    /** What the owner wrote about classes. */
    readonly mappedClasses: Readonly<Record<string, CalloutKind | 'plain'>>;
  },
): LocatedCenter {
  const { articles, defaultLocale, shared = [] } = center;
  const redirects = ownPaths(
    articles.flatMap((owner) => owner.oldUrls.map((url) => ({ owner, locale: owner.locale, url }))),
    defaultLocale,
  );
  const callouts = createCalloutMap(options.mappedClasses);
  const includes = includesByLocale(shared);
  const located = locateArticles(articles, {
    ...options,
    redirects,
    hasTextOf(article, base) {
      if (!existsSync(base)) return false;
      const before = wordsOf(readBack(bodyOf(readFileSync(base, 'utf8'))));
      const { tree } = readArticleBody(article, callouts, includes);
      return before.join(' ') === wordsOf(tree).join(' ');
    },
  });
  return { ...located, redirects: withEarlier(articles, redirects, located.earlier) };
}

/**
 * Adds the paths that earlier runs wrote: readers have the old one still when a new title gives an
 * article another. Keeps their order, so that git shows what is new.
 */
function withEarlier(
  articles: readonly ImportedArticle[],
  redirects: LocatedCenter['redirects'],
  earlier: Located['earlier'],
): LocatedCenter['redirects'] {
  const taken = new Set([...redirects.values()].flat().map(pathKey));
  return new Map(
    articles.map((article) => {
      const own = new Map(redirects.get(article)?.map((path) => [pathKey(path), path]));
      const before = (earlier.get(recordKey(article)) ?? []).flatMap((path) => {
        const key = pathKey(path);
        if (taken.has(key)) return own.get(key) ?? [];
        taken.add(key);
        return path;
      });
      return [article, [...new Set([...before, ...own.values()])]];
    }),
  );
}
