import { hiddenReason } from '../../domain/article.ts';
import { reservedPathTest } from '../../config/reserved-paths.ts';
import { site } from '../../config/settings.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import type { ArticleSummary, OldPath } from '../article-summary.ts';
import { pathOwners } from '../path-owners.ts';
import { publicFileTest } from '../public-file-test.ts';
import type { SiteRule } from '../rule.ts';

/** An old path of an article, or of a listing, which has no summary. */
type Entry = OldPath & {
  readonly key: string;
  readonly path: string;
  readonly summary?: ArticleSummary;
};

export const shadowingRedirect: SiteRule = {
  name: 'shadowing-redirect',
  severity: 'error',
  description:
    'An entry of `redirect_from` is not the path of an existing article, page or file of the site.',
  checkSite(context) {
    const { summaries, today } = context;
    const { articles, claims, listingClaims } = pathOwners(context);
    const entries: Entry[] = [
      ...claims.map((claim) => ({ ...claim, path: claim.summary.path })),
      ...listingClaims,
    ];
    const sections = new Map(
      [...Map.groupBy(summaries, ({ locale }) => locale)].map(([locale, inLocale]) => [
        locale,
        new Set(inLocale.map(({ section }) => section)),
      ]),
    );
    const isOfSite = reservedPathTest(site, rootRoutes, sections);
    const publicFile = publicFileTest();
    const articleWith = (file: string) => articles.get(file.replace(/\/index\.html$|\.md$/, ''));
    return entries.flatMap(({ summary, path, oldPath, key, line, column }) => {
      const report = (message: string) => [{ path, line, column, message }];
      // The Markdown file of an article is next to its page.
      const other = articles.get(key.replace(/\.md$/, ''));
      const parent = /^(.+?(?:\/index\.html|\.md))\//.exec(key)?.[1];
      const below = parent === undefined ? undefined : articleWith(parent);
      if (below)
        return report(`${oldPath} is below ${parent}, a file of ${below.path}. Remove it.`);
      if (other && other === summary)
        return report(
          `${oldPath} is the path of this article, so it redirects to itself. Remove it.`,
        );
      // An expired article has no page. A draft or a scheduled article will have one.
      if (other && hiddenReason(other.frontMatter, today) !== 'expired')
        return report(
          `${oldPath} is the path of ${other.path}. Remove it here, or remove that article.`,
        );
      if (!other && isOfSite(oldPath))
        return report(`${oldPath} is a page or file of the site. Remove it.`);
      const file = publicFile(oldPath);
      return file === undefined
        ? []
        : report(`${oldPath} conflicts with the file public/${file}. Remove one of the two.`);
    });
  },
};
