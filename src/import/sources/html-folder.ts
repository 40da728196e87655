import { posix } from 'node:path';
import { pathInFolder } from '../folder/path-in-folder.ts';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { slugOf } from '../../text/slug.ts';
import { UserError } from '../../lib/problem.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { readFileHistory } from '../folder/file-days.ts';
import { isLocaleCode } from '../folder/locale-code.ts';
import { readSourceFolder } from '../folder/source-folder.ts';
import type { SourceFolder } from '../folder/source-folder.ts';
import { attributeOf, elementsBelow, textBelow } from '../html/html-tree.ts';
import type { ImportedArticle, ImportedGroup } from '../imported-article.ts';
import { localeOf } from '../locale-of.ts';
import { sourceLink } from '../source-link.ts';
import { folderGroups, titleOf } from './markdown/pages-in.ts';
import { mainContent } from './html/main-content.ts';
import { pageFacts } from './html/page-facts.ts';
import type { Source } from './source.ts';

/** A saved page before links are known. */
type SavedPage = { readonly file: string; readonly tree: Root; readonly facts: Facts };
type Facts = ReturnType<typeof pageFacts>;

/** A folder of saved HTML pages. */
export const htmlFolder: Source = {
  name: 'html',
  takes: '<folder of saved HTML pages>',
  read(target, { locales, selector, onProgress }) {
    if (target === undefined)
      throw new UserError('Name the folder, for example `npm run import -- html ../saved-pages`.');
    const folder = readSourceFolder(target);
    const pages = folder.files.flatMap((file): SavedPage[] => {
      const text = /\.x?html?$/i.test(file) ? folder.text(file) : undefined;
      if (text === undefined) return [];
      const tree = fromHtml(text);
      return [{ file, tree, facts: pageFacts(tree) }];
    });
    if (pages.length === 0)
      throw new UserError(`${target} contains no HTML pages. Name the folder that holds them.`);
    const history = readFileHistory(folder);
    const links = linksOf(folder, pages);
    const wanted = locales && new Set(locales.map((locale) => localeOf(locale)));
    const without: string[] = [];
    const articles: ImportedArticle[] = [];
    const first = mostFrequent(pages.map(({ facts }) => facts.lang)) ?? locales?.[0] ?? 'en';
    for (const { file, tree, facts } of pages) {
      const locale = localeOf(facts.lang !== undefined && isCode(facts.lang) ? facts.lang : first);
      if (wanted && !wanted.has(locale)) continue;
      const body = mainContent(tree, selector);
      if (!body) {
        without.push(file);
        continue;
      }
      const heading = elementsBelow(body).find(({ tagName }) => tagName === 'h1');
      const title = cleaned(heading && textBelow(heading)) ?? facts.title ?? titleFrom(file);
      rewrite(body, (url) => links(url, file, facts.url));
      articles.push({
        id: posix.join(posix.dirname(file), posix.basename(file).replace(/\.x?html?$/i, '')),
        fullId: file,
        locale,
        title,
        body: { html: toHtml(body.children) },
        description: facts.description,
        ...daysOf(facts, () => history.daysOf(file) ?? onDisk(history.diskDay(file))),
        groups: groupsOf(facts.crumbs, title, file),
        keywords: facts.keywords,
        slug: slugOf(titleFrom(file)) || undefined,
        oldUrls: facts.url === undefined ? [] : [facts.url],
        attachments: [],
        related: [],
        file,
      });
      onProgress(articles.length);
    }
    return Promise.resolve({
      articles,
      defaultLocale: localeOf(first),
      notes: [
        ...(without.length > 0 ? [withoutContent(without, selector)] : []),
        ...(pages.some(({ facts }) => facts.url === undefined)
          ? ['Pages without a canonical URL get no redirect: nothing says what their URL was.']
          : []),
        ...history.notes(),
        ...folder.notes(),
      ],
      folder: folder.root,
    });
  },
};

function withoutContent(files: readonly string[], selector: string | undefined): string {
  const why =
    selector === undefined ? 'have no text' : `have nothing that --selector "${selector}" finds`;
  return `${files.length} pages ${why} and are not imported, for example ${files[0]}.`;
}

function isCode(lang: string): boolean {
  return isLocaleCode(lang) || isLocaleCode(lang.toLowerCase());
}

function onDisk(day: CalendarDay) {
  return { first: day, last: day };
}

function daysOf(
  facts: SavedPage['facts'],
  daysOfFile: () => { readonly first: CalendarDay; readonly last: CalendarDay },
): { readonly published: CalendarDay; readonly updated: CalendarDay } {
  const { published = facts.updated, updated = facts.published } = facts;
  if (published === undefined || updated === undefined) {
    const { first, last } = daysOfFile();
    return { published: first, updated: last };
  }
  return { published, updated: updated < published ? published : updated };
}

/** Breadcrumbs say the groups best. The first one is often the home page, the last one the page. */
function groupsOf(crumbs: readonly string[], title: string, file: string): ImportedGroup[] {
  const names = crumbs.filter(
    (name, index) => name !== title && !(index === 0 && /^(?:home|start|help center)$/i.test(name)),
  );
  const dirs = file.split('/').slice(0, -1);
  return names.length === 0
    ? folderGroups(dirs)
    : names.map((name, index) => ({
        id: names.slice(0, index + 1).join('/'),
        name,
        order: 1000,
        oldUrls: [],
      }));
}

/** Returns the function that turns the URLs of a page into source links. */
function linksOf(folder: SourceFolder, pages: readonly SavedPage[]) {
  const byUrl = new Map(
    pages.flatMap(({ file, facts }) => (facts.url === undefined ? [] : [[keyOf(facts.url), file]])),
  );
  return (url: string, file: string, base: string | undefined): string | undefined => {
    if (/^(?:#|data:|mailto:|tel:)/i.test(url) || url.trim() === '') return undefined;
    const hash = /#.*$/s.exec(url)?.[0] ?? '';
    const absolute = URL.parse(url, base);
    const known = absolute ? byUrl.get(keyOf(absolute.href)) : undefined;
    if (known !== undefined) return sourceLink(known, hash);
    if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(url)) return undefined;
    const path = decoded(url.replace(/[?#].*$/s, ''));
    const inside = path.startsWith('/')
      ? pathInFolder(`.${path}`)
      : pathInFolder(posix.dirname(file), path);
    if (inside === undefined) return undefined;
    const found = [inside, `${inside}.html`, `${inside}/index.html`].find((each) =>
      folder.has(each.replace(/^\//, '')),
    );
    return found === undefined ? absolute?.href : sourceLink(found.replace(/^\//, ''), hash);
  };
}

function keyOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: url };
  return `${host}${decoded(pathname)}`.toLowerCase().replace(/\/?(?:index)?(?:\.html?)?$/, '');
}

function rewrite(body: Element, resolve: (url: string) => string | undefined): void {
  for (const element of elementsBelow(body)) {
    const name = element.tagName === 'a' ? 'href' : 'src';
    const lazy = attributeOf(element, 'dataSrc');
    if (element.tagName === 'img' && lazy !== undefined) element.properties['src'] = lazy;
    const url = attributeOf(element, name);
    const target = url === undefined ? undefined : resolve(url);
    if (target !== undefined) element.properties[name] = target;
  }
}

function mostFrequent(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names)
    if (name !== undefined && isCode(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function titleFrom(file: string): string {
  const name = posix.basename(file).replace(/\.x?html?$/i, '');
  const dir = posix.basename(posix.dirname(file));
  return titleOf(name === 'index' && dir !== '.' ? dir : name);
}

function cleaned(text: string | undefined): string | undefined {
  const plain = text?.replaceAll(/\s+/g, ' ').trim();
  return plain === '' ? undefined : plain;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
