import { posix } from 'node:path';
import { pathInFolder } from '../../folder/path-in-folder.ts';
import type { ForeignData } from '../../folder/source-front-matter.ts';
import { vitepressIncludes } from '../../folder/includes/comment-includes.ts';
import { partials } from '../../folder/includes/partials.ts';
import { recordOf, textIn } from '../../folder/source-front-matter.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { Convention, ConventionSite, PlacedPage, SourcePage } from './convention.ts';
import type { JsSetting } from './js-settings.ts';
import { jsSettings, settingIn, settingsBelow } from './js-settings.ts';
import { isLocaleCode } from '../../folder/locale-code.ts';
import { folderGroups, folderOf, pagesIn, sitePath, titleOf, withoutEnding } from './pages-in.ts';

const ASTRO = /(?:^|\/)astro\.config\.[cm]?[jt]s$/;
const VITEPRESS = /(?:^|\/)\.vitepress\/config\.[cm]?[jt]s$/;
const SIDEBAR_NOTE =
  'Sections come from the folders: the sidebar of the settings is a program, which never runs.';

/** Starlight: https://starlight.astro.build/guides/pages/ */
export const starlight: Convention = {
  name: 'Starlight',
  find: (folder) => folderOf(folder, ASTRO),
  read(folder, site) {
    const settings = settingsOf(folder, ASTRO, site);
    const docs = posix.join(site, 'src/content/docs');
    const base = settingIn(settings, 'base') ?? '';
    return siteOf(folder, docs, settings, {
      publicFolders: [posix.join(site, 'public')],
      includes: { find: partials(site), isTemplate: false },
      origin: settingIn(settings, 'site'),
      base,
      redirects: settingsBelow(settings, 'redirects').flatMap(({ path, value }) => {
        const isTarget = path.length === 1 || path[1] === 'destination';
        return isTarget ? [{ from: sitePath(base, path[0] ?? ''), to: value }] : [];
      }),
      url: (path, data) =>
        sitePath(base, textIn(data, 'slug') ?? withoutIndex(path.toLowerCase()), '/'),
    });
  },
};

/** VitePress: https://vitepress.dev/guide/routing */
export const vitepress: Convention = {
  name: 'VitePress',
  find(folder) {
    const settings = folderOf(folder, VITEPRESS);
    return settings && (pathInFolder(settings, '..') ?? '');
  },
  read(folder, site) {
    const settings = settingsOf(folder, VITEPRESS, posix.join(site, '.vitepress'));
    const docs = pathInFolder(site, settingIn(settings, 'srcDir') ?? '') ?? site;
    const base = settingIn(settings, 'base') ?? '';
    const isClean = settingIn(settings, 'cleanUrls') === 'true';
    return siteOf(folder, docs, settings, {
      publicFolders: [posix.join(docs, 'public')],
      includes: { find: vitepressIncludes(docs), isTemplate: false },
      origin: undefined,
      base,
      redirects: [],
      url: (path) => {
        const short = withoutIndex(path);
        return sitePath(base, short === path && !isClean ? `${path}.html` : short);
      },
    });
  },
};

type Rules = Pick<
  ConventionSite,
  'publicFolders' | 'origin' | 'base' | 'redirects' | 'includes'
> & {
  /** @param path without ending */
  readonly url: (path: string, data: ForeignData) => string;
};

function siteOf(
  folder: SourceFolder,
  docs: string,
  settings: readonly JsSetting[],
  { url, ...rest }: Rules,
): ConventionSite {
  const { pages, notes } = pagesIn(folder, docs, (path) => !/(?:^|\/)[_.]/.test(path));
  const keys = settingsBelow(settings, 'locales').map(({ path }) => path[0] ?? '');
  const locales = new Set(keys.filter((key) => key !== 'root' && isLocaleCode(key)));
  const first = settingIn(settings, 'defaultLocale') ?? settingIn(settings, 'root', 'lang');
  const articles = pages.filter(({ data }) => !isHome(data));
  const homes = pages.length - articles.length;
  return {
    ...rest,
    pages: articles.map((page) => placed(page, docs, locales, first, url)),
    defaultLocale: first === 'root' ? settingIn(settings, 'root', 'lang') : first,
    notes: [
      ...notes,
      ...(homes > 0 ? [`${homes} home pages are not imported: they show no article.`] : []),
      ...(settings.some(({ path }) => path.includes('sidebar')) ? [SIDEBAR_NOTE] : []),
    ],
  };
}

function isHome(data: ForeignData): boolean {
  return data['template'] === 'splash' || data['layout'] === 'home';
}

function placed(
  page: SourcePage,
  docs: string,
  locales: ReadonlySet<string>,
  first: string | undefined,
  url: Rules['url'],
): PlacedPage {
  const written = withoutEnding(posix.relative(docs, page.file));
  const [start = '', ...rest] = written.split('/');
  const isLocale = rest.length > 0 && locales.has(start);
  const path = isLocale ? rest.join('/') : written;
  const dirs = path.split('/').slice(0, -1);
  const name = posix.basename(path);
  const sidebar = recordOf(page.data['sidebar']);
  return {
    ...page,
    id: path,
    locale: isLocale && start !== first ? start : undefined,
    groups: folderGroups(dirs),
    title: textIn(sidebar, 'label') ?? titleOf(name === 'index' ? (dirs.at(-1) ?? name) : name),
    urls: [url(written, page.data)],
  };
}

function settingsOf(folder: SourceFolder, name: RegExp, inside: string): JsSetting[] {
  const file = folder.files.find(
    (each) => name.test(each) && posix.dirname(each) === (inside || '.'),
  );
  return jsSettings(file === undefined ? '' : (folder.text(file) ?? ''));
}

function withoutIndex(path: string): string {
  return path.replace(/(?:^|(?<=\/))index$/, '');
}
