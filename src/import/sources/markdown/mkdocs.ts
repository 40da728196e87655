import { posix } from 'node:path';
import { pathInFolder } from '../../folder/path-in-folder.ts';
import type { ImportedGroup } from '../../imported-article.ts';
import type { ForeignData } from '../../folder/source-front-matter.ts';
import { readYaml, recordOf, textIn } from '../../folder/source-front-matter.ts';
import { flatValues } from '../../folder/body/fill-liquid.ts';
import { isLocaleCode } from '../../folder/locale-code.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { Convention, ConventionSite, PlacedPage } from './convention.ts';
import { includesIn, pluginIn } from './mkdocs-settings.ts';
import type { GroupFacts } from './pages-in.ts';
import { folderGroups, folderOf, pagesIn, sitePath, titleOf, withoutEnding } from './pages-in.ts';
import { originOf, pathOf } from './site-url.ts';

/** MkDocs: https://www.mkdocs.org/user-guide/configuration/ */
export const mkdocs: Convention = {
  name: 'MkDocs',
  find: (folder) => folderOf(folder, /(?:^|\/)mkdocs\.ya?ml$/),
  read(folder, site) {
    const config = configIn(folder, site);
    const docs = pathInFolder(site, textIn(config, 'docs_dir') ?? 'docs') ?? site;
    const locales = localesIn(config);
    const { pages, notes } = pagesIn(folder, docs, (path) => !/(?:^|\/)\./.test(path));
    const nav = navOf(config['nav']);
    const url = urlOf(config);
    const isSuffix = locales.others.size > 0 && !locales.isFolder;
    const placed = pages.map((page): PlacedPage => {
      const path = posix.relative(docs, page.file);
      const { plain, locale } = isSuffix ? bySuffix(path) : byFolder(path);
      const listed = nav.get(plain);
      return {
        ...page,
        id: withoutEnding(plain),
        locale: locale === locales.first ? undefined : locale,
        groups: listed?.groups ?? folderGroups(dirsOf(plain), factsIn(folder, docs)),
        title: listed?.title ?? titleFrom(plain),
        urls: [url(posix.join(locale && locale !== locales.first ? locale : '', plain))],
      };
    });
    return {
      pages: placed,
      defaultLocale: locales.first ?? textIn(recordOf(config['theme']), 'language'),
      publicFolders: [docs],
      origin: originOf(textIn(config, 'site_url')),
      redirects: redirectsIn(folder, site, config, url),
      values: new Map([
        ...flatValues('', recordOf(config['extra'])),
        ...flatValues('config', config),
      ]),
      pageValues: ['', 'page.meta'],
      includes: includesIn(config, site, docs),
      notes,
    };

    function byFolder(path: string) {
      const [first = '', ...rest] = path.split('/');
      const isLocale = rest.length > 0 && (locales.others.has(first) || first === locales.first);
      return isLocale
        ? { plain: rest.join('/'), locale: first }
        : { plain: path, locale: undefined };
    }
    function bySuffix(path: string) {
      const { name = path, locale } = /^(?<name>.+)\.(?<locale>[\w-]+)(?=\.mdx?$)/.exec(path)
        ?.groups ?? { name: path, locale: undefined };
      const isLocale =
        locale !== undefined && (locales.others.has(locale) || locale === locales.first);
      return isLocale
        ? { plain: name + posix.extname(path), locale }
        : { plain: path, locale: undefined };
    }
  },
};

function configIn(folder: SourceFolder, site: string): ForeignData {
  const text = ['mkdocs.yml', 'mkdocs.yaml']
    .map((name) => folder.text(posix.join(site, name)))
    .find((each) => each !== undefined);
  return recordOf(readYaml(text ?? '').value);
}

/** Returns the function that gives a file its path on the old site. */
function urlOf(config: ForeignData): (path: string) => string {
  const base = pathOf(textIn(config, 'site_url'));
  const isFolders = config['use_directory_urls'] !== false;
  return (path) => {
    const name = withoutEnding(path).replace(/(?:^|(?<=\/))readme$/i, 'index');
    if (!isFolders) return sitePath(base, `${name}.html`);
    return sitePath(base, name.replace(/(?:^|(?<=\/))index$/, ''), '/');
  };
}

type NavPlace = { readonly title: string | undefined; readonly groups: readonly ImportedGroup[] };

/** Returns what the navigation says of each file. */
function navOf(nav: unknown): ReadonlyMap<string, NavPlace> {
  const places = new Map<string, NavPlace>();
  const add = (path: string, title: string | undefined, groups: readonly ImportedGroup[]) => {
    if (!places.has(path)) places.set(path.replace(/^\.?\//, ''), { title, groups });
  };
  const walk = (list: unknown, groups: readonly ImportedGroup[]): void => {
    if (!Array.isArray(list)) return;
    for (const [order, item] of list.entries()) {
      if (typeof item === 'string') add(item, undefined, groups);
      for (const [name, value] of Object.entries(recordOf(item))) {
        if (typeof value === 'string') add(value, name, groups);
        const id = [...groups.map((group) => group.name), name].join('/');
        walk(value, [...groups, { id, name, order, oldUrls: [] }]);
      }
    }
  };
  walk(nav, []);
  return places;
}

/** Facts of folders from the files of awesome-pages and awesome-nav. */
function factsIn(folder: SourceFolder, docs: string): (path: string) => GroupFacts {
  const read = (path: string) => {
    const names = ['.pages', '.pages.yml', '.nav.yml'].map((name) => posix.join(docs, path, name));
    const text = names.map((name) => folder.text(name)).find((each) => each !== undefined);
    return recordOf(readYaml(text ?? '').value);
  };
  return (path) => {
    const parent = read(posix.dirname(path) === '.' ? '' : posix.dirname(path))['nav'];
    const listed: unknown[] = Array.isArray(parent) ? parent : [];
    const own = posix.basename(path);
    const at = listed.findIndex((each) =>
      [each, ...Object.values(recordOf(each))].some(
        (name) => typeof name === 'string' && name.replace(/\/$/, '') === own,
      ),
    );
    const label = Object.keys(recordOf(listed[at]))[0];
    const name = label ?? textIn(read(path), 'title');
    return { ...(name !== undefined && { name }), ...(at !== -1 && { order: at }) };
  };
}

/** The locales of mkdocs-static-i18n. */
function localesIn(config: ForeignData) {
  const languages = recordOf(pluginIn(config, 'i18n'))['languages'];
  const list: unknown[] = Array.isArray(languages) ? languages : [];
  const locales = list.map((each) => recordOf(each));
  const first = locales.find((each) => each['default'] === true) ?? locales[0];
  const code = first && textIn(first, 'locale');
  const others = locales
    .map((each) => textIn(each, 'locale') ?? '')
    .filter((each) => isLocaleCode(each) && each !== code);
  return {
    first: code,
    others: new Set(others),
    isFolder: textIn(recordOf(pluginIn(config, 'i18n')), 'docs_structure') === 'folder',
  };
}

/** Redirects of mkdocs-redirects, in the settings or in a file. */
function redirectsIn(
  folder: SourceFolder,
  site: string,
  config: ForeignData,
  url: (path: string) => string,
): NonNullable<ConventionSite['redirects']> {
  const plugin = recordOf(pluginIn(config, 'redirects'));
  const file = pathInFolder(site, textIn(plugin, 'map_file') ?? '');
  const map = {
    ...recordOf(readYaml((file !== undefined && folder.text(file)) || '').value),
    ...recordOf(plugin['redirect_maps']),
  };
  return Object.entries(map).flatMap(([from, to]) =>
    typeof to === 'string' && !/^[a-z]+:/i.test(to)
      ? [{ from: url(from), to: url(to.split('#', 1)[0] ?? to) }]
      : [],
  );
}

function dirsOf(path: string): string[] {
  return path.split('/').slice(0, -1);
}

function titleFrom(path: string): string {
  const name = withoutEnding(posix.basename(path));
  return titleOf(/^(?:index|readme)$/i.test(name) ? (dirsOf(path).at(-1) ?? name) : name);
}
