import { resolve } from 'node:path';
import { site } from '../config/site.ts';
import { IMAGES_PATH } from '../content/article-images.ts';
import { fileFinder } from './folder-files.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { SiteTarget } from './site-target.ts';

const OF_LOCALES =
  /^\/(?:(?:search\/|sitemap\/|offline\/)(?:index\.html)?|index\.html|feed\.xml|opensearch\.xml|llms\.txt)?$/;
const OF_SITE = /^\/(?:sitemap-index\.xml|robots\.txt|404\.html|card\.png)$/;
const LISTING = /^\/(?<kind>categories|sections)\/(?<id>[^/]+)\/(?<rest>.*)$/;
const LISTING_REST =
  /^(?:(?:updated\/|views\/)?(?:\d+\/)?|year\/\d{4}\/|feed\.xml)(?:index\.html)?$/;

/** The pages and files of the site, apart from articles. */
export type SitePages = {
  /** Returns whether a page or file exists. */
  has(target: SiteTarget): boolean;
  /** Paths for suggestions. */
  readonly known: readonly string[];
};

/** Returns the listings, fixed pages, images and files of `public/` that links may lead to. */
export function sitePages(summaries: readonly ArticleSummary[]): SitePages {
  const sections = new Set(summaries.map(({ locale, section }) => `${locale}/${section}`));
  const categories = site.categories.map(({ id }): string => id);
  const publicFolder = resolve('public');
  const inPublic = fileFinder(publicFolder);
  const isImage = imageTest(summaries);
  return {
    has({ locale, path }) {
      if (OF_LOCALES.test(path)) return true;
      const { kind, id = '', rest = '' } = LISTING.exec(path)?.groups ?? {};
      if (kind)
        return (
          LISTING_REST.test(rest) &&
          (kind === 'categories' ? categories.includes(id) : sections.has(`${locale}/${id}`))
        );
      const fromRoot = locale === site.locales[0].code ? path : `/${locale}${path}`;
      if (OF_SITE.test(fromRoot) || isImage(fromRoot)) return true;
      return inPublic(
        resolve(publicFolder, `.${fromRoot.endsWith('/') ? `${fromRoot}index.html` : fromRoot}`),
      ).found;
    },
    known: [
      '/search/',
      '/sitemap/',
      ...categories.map((id) => `/categories/${id}/`),
      ...new Set(summaries.map(({ section }) => `/sections/${section}/`)),
    ],
  };
}

/** Images beside articles have paths of their own. */
function imageTest([first]: readonly ArticleSummary[]): (path: string) => boolean {
  if (!first) return () => false;
  const folder = articlesFolderOf(first);
  const find = fileFinder(folder);
  return (path) =>
    path.startsWith(IMAGES_PATH) && find(resolve(folder, path.slice(IMAGES_PATH.length))).found;
}

/** Returns the articles folder, from the path of an article in `<locale>/<section>/`. */
export function articlesFolderOf({ path }: ArticleSummary): string {
  return resolve(path, '../../..');
}
