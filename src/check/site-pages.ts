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

/** What the site has besides articles. */
export type SitePages = {
  /** Whether there is such a page or file. */
  has(target: SiteTarget): boolean;
  /** Paths that may have been meant. */
  readonly known: readonly string[];
};

/** The pages of the site besides its articles, as far as a link can know them, and the files in `public/`. */
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

/** Images that lie beside articles have addresses of their own. */
function imageTest([first]: readonly ArticleSummary[]): (path: string) => boolean {
  if (!first) return () => false;
  const folder = articlesFolderOf(first);
  const find = fileFinder(folder);
  return (path) =>
    path.startsWith(IMAGES_PATH) && find(resolve(folder, path.slice(IMAGES_PATH.length))).found;
}

/** The articles folder: an article lies in `<locale>/<section>/`. */
export function articlesFolderOf({ path }: ArticleSummary): string {
  return resolve(path, '../../..');
}
