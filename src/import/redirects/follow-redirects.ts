import { isLocaleCode } from '../folder/locale-code.ts';
import type { ImportedArticle, ImportedGroup } from '../imported-article.ts';
import { localeOf } from '../locale-of.ts';
import { countedNote } from '../source-fields.ts';
import type { ImportedCenter } from '../sources/source.ts';
import type { OldRedirect } from './old-redirect.ts';
import { pageKeys } from './page-keys.ts';

/** A page of the old help center that has come over. */
type Page =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | { readonly kind: 'group'; readonly group: ImportedGroup; readonly locale: string };

const ANY_HOST = 'https://source.invalid';

/**
 * Adds the redirects of the old help center to the old URLs of the pages that they lead to, through
 * any number of further redirects.
 * @param more redirects besides those of the source
 * @returns the center without redirects, and with a note about those that lead nowhere
 */
export function followRedirects(
  center: ImportedCenter,
  more: readonly OldRedirect[] = [],
): ImportedCenter {
  const { redirects = [], ...rest } = center;
  const all = [...redirects, ...more];
  if (all.length === 0) return center;
  const pages = pagesOf(center);
  const rules = new Map(all.flatMap(({ from, to }) => keysOf(from).map((key) => [key, to])));
  const added = new Map<ImportedArticle | string, string[]>();
  const lost: OldRedirect[] = [];
  for (const redirect of all) {
    // An old help center redirects only what it no longer has.
    if (pages.at(redirect.from) !== undefined) continue;
    const page = target(redirect, pages, rules);
    if (page === undefined) lost.push(redirect);
    else add(added, page, redirect.from);
  }
  return { ...rest, articles: withUrls(center, added), notes: [...rest.notes, ...noteOf(lost)] };
}

type Pages = { at(url: string): Page | undefined };

function pagesOf({ articles, defaultLocale }: ImportedCenter): Pages {
  const found = new Map<string, Page[]>();
  const hosts = new Set<string>();
  const remember = (urls: readonly string[], page: Page) => {
    for (const url of urls) {
      hosts.add(parsed(url).host);
      for (const key of keysOf(url)) {
        const known = found.get(key);
        if (known) known.push(page);
        else found.set(key, [page]);
      }
    }
  };
  for (const article of articles) {
    remember(article.oldUrls, { kind: 'article', article });
    for (const group of article.groups)
      remember(group.oldUrls, { kind: 'group', group, locale: article.locale });
  }
  return {
    at(url) {
      const { host, pathname } = parsed(url);
      if (!isOwn(host, hosts)) return undefined;
      const named = pathname.split('/').find((segment) => isLocaleCode(segment));
      for (const key of keysOf(url)) {
        const list = found.get(key) ?? [];
        const inLocale = (locale: string) =>
          list.find(
            (page) => (page.kind === 'group' ? page.locale : page.article.locale) === locale,
          );
        const page = (named && inLocale(localeOf(named))) ?? inLocale(defaultLocale) ?? list[0];
        if (page) return page;
      }
      return undefined;
    },
  };
}

/** Zendesk redirects to the host that it gives to a company, too. */
function isOwn(host: string, hosts: ReadonlySet<string>): boolean {
  return host === new URL(ANY_HOST).host || hosts.has(host) || host.endsWith('.zendesk.com');
}

function target(
  { from, to }: OldRedirect,
  pages: Pages,
  rules: ReadonlyMap<string | undefined, string>,
): Page | undefined {
  const visited = new Set(keysOf(from));
  for (let url: string | undefined = to; url !== undefined;) {
    const page = pages.at(url);
    if (page) return page;
    const key: string | undefined = keysOf(url).find((each) => rules.has(each));
    if (key === undefined || visited.has(key)) return undefined;
    visited.add(key);
    url = rules.get(key);
  }
  return undefined;
}

function add(added: Map<ImportedArticle | string, string[]>, page: Page, from: string): void {
  const key = page.kind === 'article' ? page.article : groupKey(page.locale, page.group);
  const urls = added.get(key);
  if (urls) urls.push(from);
  else added.set(key, [from]);
}

function groupKey(locale: string, { id }: ImportedGroup): string {
  return `${locale}/${id}`;
}

function withUrls(
  { articles }: ImportedCenter,
  added: ReadonlyMap<ImportedArticle | string, readonly string[]>,
): ImportedArticle[] {
  return articles.map((article) => ({
    ...article,
    oldUrls: [...article.oldUrls, ...(added.get(article) ?? [])],
    groups: article.groups.map((group) => ({
      ...group,
      oldUrls: [...group.oldUrls, ...(added.get(groupKey(article.locale, group)) ?? [])],
    })),
  }));
}

function keysOf(url: string): string[] {
  return pageKeys(parsed(url).pathname);
}

function parsed(url: string): URL {
  return URL.parse(url, ANY_HOST) ?? new URL(ANY_HOST);
}

function noteOf(lost: readonly OldRedirect[]): string[] {
  const example = lost.slice(0, 1).map(({ from, to }) => `For example ${from} to ${to}.`);
  return countedNote('Redirects that lead to no imported page', lost.length, ...example);
}
