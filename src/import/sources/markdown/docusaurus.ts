import { posix } from 'node:path';
import { pathInFolder } from '../../folder/path-in-folder.ts';
import { slugOf } from '../../../text/slug.ts';
import { partials } from '../../folder/includes/partials.ts';
import { readYaml, recordOf, textIn } from '../../folder/source-front-matter.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { Convention, ConventionSite, PlacedPage, SourcePage } from './convention.ts';
import type { JsSetting } from './js-settings.ts';
import { jsSettings, settingIn, settingsBelow } from './js-settings.ts';
import type { GroupFacts } from './pages-in.ts';
import {
  folderGroups,
  folderOf,
  pagesIn,
  pathsBelow,
  sitePath,
  titleOf,
  withoutEnding,
  withoutNumber,
} from './pages-in.ts';

const CONFIG = /(?:^|\/)docusaurus\.config\.[cm]?[jt]s$/;
const CATEGORY = /(?:^|\/)_category_\.(?:json|ya?ml)$/;

/** Docusaurus: https://docusaurus.io/docs/create-doc */
export const docusaurus: Convention = {
  name: 'Docusaurus',
  find: (folder) =>
    folderOf(folder, CONFIG) ?? (folder.files.some((file) => CATEGORY.test(file)) ? '' : undefined),
  read(folder, site) {
    const config = folder.files.find(
      (file) => CONFIG.test(file) && posix.dirname(file) === (site || '.'),
    );
    const settings = jsSettings(config === undefined ? '' : (folder.text(config) ?? ''));
    const docs = docsOf(folder, site, settings, config !== undefined);
    const found = docs.folders.map(({ inside, locale }) => {
      const { pages, notes } = pagesIn(folder, inside, (path) => !/(?:^|\/)_/.test(path));
      const place = placeIn(folder, inside, locale, docs);
      return { pages: pages.map(place), notes };
    });
    return {
      pages: found.flatMap(({ pages }) => pages),
      defaultLocale: settingIn(settings, 'i18n', 'defaultLocale'),
      publicFolders: [posix.join(site, 'static')],
      origin: settingIn(settings, 'url'),
      base: docs.baseUrl,
      hasComponents: true,
      includes: { find: partials(site), isTemplate: false },
      redirects: redirectsIn(settings, docs.baseUrl),
      notes: [...docs.notes, ...found.flatMap(({ notes }) => notes)],
    };
  },
};

type Docs = {
  readonly folders: readonly { readonly inside: string; readonly locale: string | undefined }[];
  readonly baseUrl: string;
  readonly route: string;
  readonly notes: readonly string[];
};

function docsOf(
  folder: SourceFolder,
  site: string,
  settings: readonly JsSetting[],
  hasConfig: boolean,
): Docs {
  const path = settingIn(settings, 'docs', 'path') ?? 'docs';
  const current = hasConfig ? (pathInFolder(site, path) ?? posix.join(site, 'docs')) : site;
  const below = (inside: string) => pathsBelow(folder, inside).length > 0;
  const versions = versionsIn(folder, site);
  const last = settingIn(settings, 'docs', 'lastVersion') ?? versions[0];
  const version = last === undefined || last === 'current' ? undefined : `version-${last}`;
  const plugin = 'docusaurus-plugin-content-docs';
  const translated = below(posix.join(site, 'i18n'))
    ? [...new Set(pathsBelow(folder, posix.join(site, 'i18n')).map((each) => each.split('/')[0]))]
    : [];
  const others = versions.filter((each) => `version-${each}` !== version);
  const posts = pagesIn(folder, posix.join(site, 'blog')).pages.length;
  return {
    folders: [
      {
        inside: version === undefined ? current : posix.join(site, 'versioned_docs', version),
        locale: undefined,
      },
      ...translated.flatMap((locale = '') => {
        const inside = posix.join(site, 'i18n', locale, plugin, version ?? 'current');
        return below(inside) ? [{ inside, locale }] : [];
      }),
    ],
    baseUrl: settingIn(settings, 'baseUrl') ?? '/',
    route: settingIn(settings, 'docs', 'routeBasePath') ?? 'docs',
    notes: [
      ...(version === undefined ? [] : [`Version ${last} is imported, which readers see first.`]),
      ...(others.length > 0
        ? [`The versions ${others.join(', ')} are not imported: a page has one text here.`]
        : []),
      ...(posts > 0 && hasConfig
        ? [`${posts} posts of the blog are not imported. Import the folder "blog" on its own.`]
        : []),
      ...(settings.some(({ path: keys }) => keys.at(-1) === 'sidebarPath')
        ? ['Sections come from the folders: the sidebar is a program, which never runs.']
        : []),
    ],
  };
}

function versionsIn(folder: SourceFolder, site: string): string[] {
  const list = readYaml(folder.text(posix.join(site, 'versions.json')) ?? '').value;
  return Array.isArray(list)
    ? list
        .map(String)
        .filter((each) => /^[\w.-]+$/.test(each))
        .filter(
          (each) =>
            pathsBelow(folder, posix.join(site, 'versioned_docs', `version-${each}`)).length > 0,
        )
    : [];
}

/** Returns the function that places the pages of one folder of docs. */
function placeIn(
  folder: SourceFolder,
  inside: string,
  locale: string | undefined,
  { baseUrl, route, folders }: Docs,
): (page: SourcePage) => PlacedPage {
  const root = sitePath(baseUrl, locale ?? '', route);
  const original = folders[0]?.inside ?? inside;
  const facts = (path: string): GroupFacts =>
    categoryIn(folder, posix.join(inside, path), path, root) ??
    categoryIn(folder, posix.join(original, path), path, root) ??
    {};
  return (page) => {
    const path = withoutEnding(posix.relative(inside, page.file));
    const dirs = posix.dirname(path) === '.' ? [] : posix.dirname(path).split('/');
    const base = withoutNumber(posix.basename(path));
    const isIndex = /^(?:index|readme)$/i.test(base) || isSame(base, dirs.at(-1));
    const name = isIndex ? '' : base;
    const below = posix.join('/', ...dirs.map(withoutNumber));
    const slug = textIn(page.data, 'slug');
    const at = posix.resolve(below, slug ?? (isIndex ? '' : (textIn(page.data, 'id') ?? name)));
    return {
      ...page,
      id: path,
      locale,
      groups: folderGroups(dirs, facts),
      slug: slugOf(posix.basename(at)) || undefined,
      title: textIn(page.data, 'sidebar_label') ?? titleOf(isIndex ? (dirs.at(-1) ?? base) : base),
      urls: [sitePath(root, at).replace(/(?<=.)\/$/, '')],
      hidden: page.data['unlisted'] === true ? 'draft' : undefined,
    };
  };
}

function categoryIn(
  folder: SourceFolder,
  inside: string,
  path: string,
  root: string,
): GroupFacts | undefined {
  const text = ['json', 'yml', 'yaml']
    .map((ending) => folder.text(posix.join(inside, `_category_.${ending}`)))
    .find((each) => each !== undefined);
  if (text === undefined) return undefined;
  const data = recordOf(readYaml(text).value);
  const link = recordOf(data['link']);
  const name = textIn(data, 'label') ?? titleOf(posix.basename(path));
  const slug = textIn(link, 'slug') ?? `/category/${slugOf(name)}`;
  const position = data['position'];
  return {
    name,
    description: textIn(link, 'description') ?? textIn(data, 'description'),
    ...(typeof position === 'number' && { order: position }),
    oldUrls: textIn(link, 'type') === 'generated-index' ? [sitePath(root, slug)] : [],
  };
}

/** Redirects of plugin-client-redirects. Their paths begin below the base URL. */
function redirectsIn(
  settings: readonly JsSetting[],
  baseUrl: string,
): NonNullable<ConventionSite['redirects']> {
  const rules = new Map<string, { from: string[]; to: string | undefined }>();
  for (const { path, value } of settingsBelow(settings, 'redirects')) {
    const rule = rules.get(path[0] ?? '') ?? { from: [], to: undefined };
    if (path[1] === 'to') rule.to = value;
    if (path[1] === 'from') rule.from.push(value);
    rules.set(path[0] ?? '', rule);
  }
  return [...rules.values()].flatMap(({ from, to }) =>
    to === undefined
      ? []
      : from.map((each) => ({ from: sitePath(baseUrl, each), to: sitePath(baseUrl, to) })),
  );
}

function isSame(base: string, dir: string | undefined): boolean {
  return dir !== undefined && withoutNumber(dir).toLowerCase() === base.toLowerCase();
}
