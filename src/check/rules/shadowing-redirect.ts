import { hiddenReason } from '../../domain/article.ts';
import { fileOfAddress, foldersOf } from '../../domain/old-path.ts';
import { reservedPathTest } from '../../config/reserved-paths.ts';
import { site } from '../../config/site.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { filesBelow } from '../../lib/files-below.ts';
import { addressBookOf } from '../published-urls.ts';
import type { LibraryRule } from '../rule.ts';

/** Finds the file or folder in `public/` that has the place of an old address, or of a folder on its way. */
function publicFileTest(): (address: string) => string | undefined {
  const paths = filesBelow('public');
  const files = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const folders = new Map(
    paths.flatMap((path) => foldersOf(path).map((folder) => [folder.toLowerCase(), folder])),
  );
  return (address) => {
    const file = fileOfAddress(address).toLowerCase();
    const taken = [file, ...foldersOf(file)]
      .map((path) => files.get(path))
      .find((path) => path !== undefined);
    return taken ?? folders.get(file);
  };
}

export const shadowingRedirect: LibraryRule = {
  name: 'shadowing-redirect',
  severity: 'error',
  description:
    'An old address is not that of a page: of the article itself, of another one, of a listing, or of a file of the site.',
  checkLibrary(library) {
    const { summaries, today } = library;
    const { articles, claims } = addressBookOf(library);
    const sections = new Map(
      [...Map.groupBy(summaries, ({ locale }) => locale)].map(([locale, inLocale]) => [
        locale,
        new Set(inLocale.map(({ section }) => section)),
      ]),
    );
    const isOfSite = reservedPathTest(site, rootRoutes, sections);
    const publicFile = publicFileTest();
    const articleWith = (file: string) => articles.get(file.replace(/\/index\.html$|\.md$/, ''));
    return claims.flatMap(({ summary, address, key, line, column }) => {
      const place = { path: summary.path, line, column };
      // Its plain Markdown stands beside its page.
      const other = articles.get(key.replace(/\.md$/, ''));
      const inTheWay = /^(.+?(?:\/index\.html|\.md))\//.exec(key)?.[1];
      const below = inTheWay === undefined ? undefined : articleWith(inTheWay);
      if (below)
        return [
          {
            ...place,
            message: `${address} is below ${inTheWay}, a file of ${below.path}. Remove it.`,
          },
        ];
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
      const file = publicFile(address);
      if (file !== undefined)
        return [
          {
            ...place,
            message: `${address} cannot be answered, since public/ holds ${file}. Remove one of the two.`,
          },
        ];
      return [];
    });
  },
};
