import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { nearest } from '../text/edit-distance.ts';
import { hasContactForm } from '../config/contact-form.ts';
import { readPath } from '../config/read-path.ts';
import { rootRoutes } from '../config/root-paths.ts';
import type { LocaleRoute, SiteRoute } from '../config/route-table.ts';
import { siteRoutes } from '../config/route-table.ts';
import { site } from '../config/settings.ts';
import { IMAGES_PATH } from '../content/article-images.ts';
import { glossaryFile } from '../content/glossary-file.ts';
import { fileFinder } from './folder-files.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { SiteTarget } from './site-target.ts';
import { publicFolder } from '../config/public-folder.ts';

const siteFiles = Object.values(siteRoutes)
  .filter((route: SiteRoute) => route.isLinked)
  .map(({ path }) => `/${path}`);

/** The pages and files of the site, apart from articles. */
export type SitePages = {
  /** Returns whether a page or file exists. */
  has(target: SiteTarget): boolean;
  /** Returns the most similar path of a file in the same folder of `public/`. */
  fileNear(path: string): string | undefined;
  /** Paths for suggestions. */
  readonly known: readonly string[];
};

/** Returns the listings, fixed pages, images and files of `public/` that links may lead to. */
export function sitePages(summaries: readonly ArticleSummary[]): SitePages {
  const sections = new Set(summaries.map(({ locale, section }) => `${locale}/${section}`));
  const categories = site.categories.map(({ id }): string => id);
  const first = site.locales[0].code;
  const folder = publicFolder();
  const inPublic = fileFinder(folder);
  const isImage = imageTest(summaries);
  return {
    has({ locale, path }) {
      const { route, form, values = {} } = readPath(path) ?? {};
      const { category, section } = values;
      const isListed =
        section === undefined
          ? category === undefined || categories.includes(category)
          : sections.has(`${locale}/${section}`);
      const isPage = route && route !== 'article' && isWritten(route, locale);
      if (isPage && form !== 'no slash') return isListed;
      const fromRoot = rootRoutes.home(locale) + path.slice(1);
      if (siteFiles.includes(fromRoot) || isImage(fromRoot)) return true;
      return inPublic(
        resolve(folder, `.${fromRoot.endsWith('/') ? `${fromRoot}index.html` : fromRoot}`),
      ).found;
    },
    fileNear(path) {
      const lookUp = inPublic(resolve(folder, `.${path}`));
      const near = lookUp.found ? undefined : nearest(posix.basename(path), lookUp.names);
      return near && posix.join(posix.dirname(path), near);
    },
    known: [
      rootRoutes.search(first),
      ...(hasContactForm(site) ? [rootRoutes.contact(first)] : []),
      rootRoutes.siteMap(first),
      ...categories.map((id) => rootRoutes.category(first, id)),
      ...new Set(summaries.map(({ section }) => rootRoutes.section(first, section))),
    ],
  };
}

/** Whether the site has a page or file that settings or files of the owner may leave out. */
function isWritten(route: LocaleRoute, locale: string): boolean {
  if (route === 'glossary') return existsSync(glossaryFile(locale));
  if (route === 'contact') return hasContactForm(site);
  if (route === 'llmsFull') return site.ai.full;
  return route === 'index' ? site.ai.index : true;
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
