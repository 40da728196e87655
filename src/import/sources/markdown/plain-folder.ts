import { posix } from 'node:path';
import { slugOf } from '../../../text/slug.ts';
import { docfxIncludes } from '../../folder/includes/comment-includes.ts';
import { textIn, textsIn } from '../../folder/source-front-matter.ts';
import { isLocaleCode, localeSuffix } from '../../folder/locale-code.ts';
import type { Convention, PlacedPage, SourcePage } from './convention.ts';
import {
  folderGroups,
  pagesIn,
  sitePath,
  titleOf,
  withoutEnding,
  withoutNumber,
} from './pages-in.ts';

/** Files about a repository, not for readers. */
const ABOUT =
  /^(?:readme|license|contributing|changelog|code_of_conduct|security|authors|governance)$/i;

/** An id of Zendesk: its pages are found by it. */
const ZENDESK_ID = /^\d{11,14}$/;

/** Any folder: its folders are the sections. */
export const plainFolder: Convention = {
  name: 'folder',
  find: () => '',
  read(folder) {
    const { pages, notes } = pagesIn(folder, '', (path) => {
      const isAbout = !path.includes('/') && ABOUT.test(withoutEnding(path));
      return !isAbout && !/(?:^|\/)_[^/]*\//.test(path);
    });
    const shared = sharedFolder(pages);
    const paths = pages.map(({ file }) => withoutEnding(posix.relative(shared, file)));
    const tops = new Set(paths.map((path) => (path.includes('/') ? path.split('/')[0] : '')));
    const isByLocale = tops.size > 1 && [...tops].every((top) => isLocaleCode(top ?? ''));
    const main = tops.has('en') ? 'en' : [...tops][0];
    const first = isByLocale ? main : undefined;
    const hasIds = pages.some(({ data }) => ZENDESK_ID.test(textIn(data, 'id') ?? ''));
    return {
      pages: pages.map((page, index) => placed(page, paths[index] ?? '', isByLocale, first)),
      defaultLocale: first,
      publicFolders: [''],
      includes: { find: docfxIncludes, isTemplate: false },
      notes: [
        ...notes,
        ...(hasIds
          ? ['Numbers in `id` are taken for ids of Zendesk, whose old URLs get redirects.']
          : []),
      ],
    };
  },
};

/** Returns the folder that holds all pages. */
function sharedFolder(pages: readonly SourcePage[]): string {
  const [first, ...rest] = pages.map(({ file }) => file.split('/').slice(0, -1));
  const shared = (first ?? []).filter((_, index, all) =>
    rest.every((dirs) => all.slice(0, index + 1).every((dir, at) => dirs[at] === dir)),
  );
  return shared.join('/');
}

function placed(
  page: SourcePage,
  written: string,
  isByLocale: boolean,
  first: string | undefined,
): PlacedPage {
  const [top = '', ...rest] = written.split('/');
  const suffix = localeSuffix(posix.basename(written));
  const inside = isByLocale ? rest.join('/') : written;
  const name = suffix?.name ?? posix.basename(inside);
  const path = posix.join(posix.dirname(inside), name);
  const dirs = path.split('/').slice(0, -1);
  const isIndex = /^(?:index|_index|readme)$/i.test(name);
  const id = textIn(page.data, 'id');
  const zendesk = ZENDESK_ID.test(id ?? '')
    ? [`/hc/en-us/articles/${id}`, `/hc/articles/${id}`]
    : [];
  const permalink = textIn(page.data, 'permalink', 'url', 'slug');
  return {
    ...page,
    id: zendesk.length > 0 ? (id ?? path) : path,
    locale: [
      isByLocale ? top : undefined,
      suffix?.locale,
      textIn(page.data, 'lang', 'locale'),
    ].find((code) => code !== undefined && code !== (first ?? 'en')),
    groups: folderGroups(dirs),
    slug: slugOf(isIndex ? (dirs.at(-1) ?? name) : withoutNumber(name)) || undefined,
    title: titleOf(isIndex ? (dirs.at(-1) ?? name) : name),
    urls: [
      ...zendesk,
      ...(permalink?.startsWith('/') ? [sitePath(permalink)] : []),
      ...textsIn(page.data, 'aliases').map((alias) => sitePath(alias)),
    ],
  };
}
