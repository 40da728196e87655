import { posix } from 'node:path';
import { pathInFolder } from '../../folder/path-in-folder.ts';
import { slugOf } from '../../../text/slug.ts';
import type { ForeignData } from '../../folder/source-front-matter.ts';
import { dayIn, readYaml, recordOf, textIn, textsIn } from '../../folder/source-front-matter.ts';
import { templateIncludes } from '../../folder/includes/template-includes.ts';
import { flatValues } from '../../folder/body/fill-liquid.ts';
import { localeSuffix } from '../../folder/locale-code.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';
import type { Convention, PlacedPage, SourcePage } from './convention.ts';
import { folderGroups, folderOf, pagesIn, sitePath, titleOf, withoutEnding } from './pages-in.ts';
import type { PermalinkFacts } from './permalink.ts';
import { filledPermalink } from './permalink.ts';

const DATED = /^(?<date>\d{4}-\d{1,2}-\d{1,2})-(?<name>.+)$/;
/** Folders that hold no pages, though their files are Markdown. */
const PARTS = new Set([
  '_includes',
  '_layouts',
  '_data',
  '_sass',
  '_plugins',
  'vendor',
  '_locales',
]);

/** Jekyll: https://jekyllrb.com/docs/permalinks/ */
export const jekyll: Convention = {
  name: 'Jekyll',
  find: (folder) =>
    folderOf(folder, /(?:^|\/)_config\.ya?ml$/) ??
    (folder.files.some((file) => /(?:^|\/)_posts\/[^/]+\.(?:md|markdown)$/.test(file))
      ? ''
      : undefined),
  read(folder, site) {
    const config = configIn(folder, site);
    const collections = collectionsIn(config);
    const excluded = textsIn(config, 'exclude').map((path) => path.replace(/\/$/, ''));
    const isPage = (path: string) => {
      const dirs = path.split('/').slice(0, -1);
      return (
        !excluded.some((each) => each !== '' && (path === each || path.startsWith(`${each}/`))) &&
        !dirs.some((dir) => PARTS.has(dir)) &&
        dirs.every((dir) => !dir.startsWith('_') || isKnown(dir, collections))
      );
    };
    const { pages, notes } = pagesIn(folder, site, isPage);
    const first = textIn(config, 'lang', 'locale', 'language') ?? 'en';
    const place = placeIn(site, config, collections, first);
    return {
      // Jekyll copies a file without front matter as it is.
      pages: pages.filter(({ data }) => Object.keys(data).length > 0).map(place),
      defaultLocale: first,
      publicFolders: [site],
      origin: textIn(config, 'url'),
      base: baseOf(config),
      values: new Map([...flatValues('site', config), ['site.baseurl', baseOf(config)]]),
      includes: {
        find: templateIncludes({ folders: [posix.join(site, '_includes')] }),
        isTemplate: true,
      },
      notes,
    };
  },
};

type Collections = ReadonlyMap<string, ForeignData>;

function isKnown(dir: string, collections: Collections): boolean {
  return dir === '_posts' || dir === '_drafts' || collections.has(dir.slice(1));
}

function configIn(folder: SourceFolder, site: string): ForeignData {
  const text =
    folder.text(posix.join(site, '_config.yml')) ?? folder.text(posix.join(site, '_config.yaml'));
  return recordOf(readYaml(text ?? '').value);
}

/** The path of the site on its host: `/help`, or an empty text. */
function baseOf(config: ForeignData): string {
  return sitePath(textIn(config, 'baseurl') ?? '').replace(/\/$/, '');
}

function collectionsIn(config: ForeignData): Collections {
  const { collections } = config;
  const list = Array.isArray(collections)
    ? collections.map((name): [string, ForeignData] => [String(name), {}])
    : Object.entries(recordOf(collections)).map(([name, value]): [string, ForeignData] => [
        name,
        recordOf(value),
      ]);
  return new Map(list);
}

function placeIn(
  site: string,
  config: ForeignData,
  collections: Collections,
  first: string,
): (page: SourcePage) => PlacedPage {
  const base = baseOf(config);
  return (found) => {
    const path = posix.relative(site, found.file);
    const dirs = path.split('/').slice(0, -1);
    const special = dirs.findLast((dir) => dir.startsWith('_'));
    const page = { ...found, data: { ...defaultsFor(path, special, config), ...found.data } };
    const { name, whole, locale, date } = nameOf(withoutEnding(posix.basename(path)));
    const kind = special === '_posts' || special === '_drafts' ? 'post' : 'page';
    const below = dirs.filter((dir) => !/^_(?:posts|drafts)$/.test(dir));
    const plain = below.map((dir) => dir.replace(/^_/, ''));
    const categories = textsIn(page.data, 'category', 'categories')
      .flatMap((each) => (kind === 'post' ? each.split(/\s+/) : [each]))
      .filter((each) => each !== '');
    const facts: PermalinkFacts = {
      name: textIn(page.data, 'slug') ?? name,
      path: [...below.slice(special === undefined || kind === 'post' ? 0 : 1), name].join('/'),
      collection: special?.slice(1) ?? '',
      categories: [...(kind === 'post' ? plain : []), ...categories].map(slugOf),
      day: dayIn(page.data, 'date') ?? date,
    };
    const language = textIn(page.data, 'lang', 'locale', 'language') ?? locale;
    const url = filledPermalink(permalinkOf(page.data, special, config, collections), facts);
    const groups = folderGroups(plain.length > 0 ? plain : categories.slice(0, 1));
    return {
      ...page,
      id: textIn(page.data, 'ref') ?? [...plain, name].join('/'),
      fullId: [...dirs, whole + posix.extname(path)].join('/'),
      locale: language === first || language === undefined ? undefined : language,
      groups,
      slug: slugOf(posix.basename(url).replace(/\.html$/, '')) || undefined,
      title: titleOf(name === 'index' ? (plain.at(-1) ?? name) : name),
      urls: [sitePath(base, url)],
      published: facts.day,
      hidden: special === '_drafts' ? 'draft' : undefined,
    };
  };
}

/** Splits `2024-01-31-name._es`. The whole name has the date, but not the locale. */
function nameOf(file: string) {
  const { name: whole = file, locale } = localeSuffix(file) ?? {};
  const dated = DATED.exec(whole)?.groups;
  return {
    name: dated?.['name'] ?? whole,
    whole,
    locale,
    date: dayIn({ date: dated?.['date'] }, 'date'),
  };
}

/** The permalink of a page, of its collection, or of the site. */
function permalinkOf(
  data: ForeignData,
  special: string | undefined,
  config: ForeignData,
  collections: Collections,
): string {
  const own = textIn(data, 'permalink');
  if (own !== undefined) return own;
  const all = textIn(config, 'permalink') ?? 'date';
  if (special === '_posts' || special === '_drafts')
    return textIn(collections.get('posts') ?? {}, 'permalink') ?? all;
  const isFolder = all === 'pretty' || all.endsWith('/');
  const ending = isFolder ? '/' : ':output_ext';
  return special === undefined
    ? `/:path${ending}`
    : (textIn(collections.get(special.slice(1)) ?? {}, 'permalink') ??
        `/:collection/:path${ending}`);
}

/** Values that `defaults` gives to the pages of a path or a type. */
function defaultsFor(
  path: string,
  special: string | undefined,
  { defaults }: ForeignData,
): ForeignData {
  const list: unknown[] = Array.isArray(defaults) ? defaults : [];
  const type = special === undefined ? 'pages' : special.slice(1);
  const values = list.flatMap((each) => {
    const scope = recordOf(recordOf(each)['scope']);
    const inside = pathInFolder(textIn(scope, 'path') ?? '') ?? '';
    const isMeant =
      (inside === '' || path === inside || path.startsWith(`${inside}/`)) &&
      (textIn(scope, 'type') ?? type) === type;
    return isMeant ? [recordOf(recordOf(each)['values'])] : [];
  });
  return Object.assign({}, ...values) as ForeignData;
}
