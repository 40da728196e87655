import { hiddenReason } from '../../domain/article.ts';
import { siteAddressTest } from '../../config/reserved-paths.ts';
import { site } from '../../config/site.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { addressBookOf } from '../published-urls.ts';
import type { LibraryRule } from '../rule.ts';

export const redirectOverPage: LibraryRule = {
  name: 'redirect-over-page',
  severity: 'error',
  description:
    'An old address is not that of a page: of the article itself, of another one, of a listing.',
  checkLibrary(library) {
    const { summaries, today } = library;
    const { articles, claims } = addressBookOf(library);
    const sections = new Map(
      [...Map.groupBy(summaries, ({ locale }) => locale)].map(([locale, inLocale]) => [
        locale,
        new Set(inLocale.map(({ section }) => section)),
      ]),
    );
    const isOfSite = siteAddressTest(site, rootRoutes, sections);
    return claims.flatMap(({ summary, address, key, line, column }) => {
      const place = { path: summary.path, line, column };
      // Its plain Markdown stands beside its page.
      const other = articles.get(key.replace(/\.md$/, ''));
      if (other === summary)
        return [
          {
            ...place,
            message: `${address} is the address of this article itself: it would lead in a circle. Remove it.`,
          },
        ];
      // The page of an expired article is gone; a draft or an article of the future will have one.
      if (other && hiddenReason(other.frontMatter, today) !== 'expired')
        return [
          {
            ...place,
            message: `${address} is the address of ${other.path}. Remove it here, or remove that article.`,
          },
        ];
      if (!other && isOfSite(address))
        return [{ ...place, message: `${address} is an address of the site itself. Remove it.` }];
      return [];
    });
  },
};
