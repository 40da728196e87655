import { pathKey } from '../domain/old-path.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { Plan } from './plan-paths.ts';
import { pageKeys } from './redirects/page-keys.ts';
import { sourceFileOf } from './source-link.ts';

/** Where a link of an imported body leads. */
export type LinkTarget =
  | { readonly kind: 'article'; readonly article: ImportedArticle; readonly fragment: string }
  | { readonly kind: 'section'; readonly id: string }
  /** A page of the old help center that has not come over. */
  | { readonly kind: 'left'; readonly url: string }
  | { readonly kind: 'elsewhere'; readonly url: string };

/** A number of an article in a path: other words around it, or another locale, do not matter. */
const NUMBER = /(?:^|\/)(\d{3,}|[\da-f]{24})(?=[-/]|$)/g;

/** Finds the articles and sections that old URLs lead to. */
export type LinkMap = {
  /** @param href as written in the body of `from` */
  targetOf(href: string, from: ImportedArticle): LinkTarget;
};

/** Returns the map of all old URLs, also with other title words, another locale or none. */
export function createLinkMap(articles: readonly ImportedArticle[], plan: Plan): LinkMap {
  const hosts = new Set<string>();
  const byPath = new Map<string, ImportedArticle[]>();
  const byNumber = new Map<string, ImportedArticle[]>();
  const byFile = new Map<string, ImportedArticle>();
  const sections = new Map<string, string>();
  const remember = (map: Map<string, ImportedArticle[]>, key: string, article: ImportedArticle) =>
    map.set(key, [...(map.get(key) ?? []), article]);

  for (const article of articles) {
    remember(byNumber, article.id, article);
    if (article.file !== undefined) byFile.set(article.file, article);
    for (const url of article.oldUrls) {
      const { host, pathname } = parsed(url, 'https://source.invalid/');
      hosts.add(host);
      remember(byPath, pathKey(pathname), article);
      for (const [, number = ''] of pathname.matchAll(NUMBER)) remember(byNumber, number, article);
    }
  }
  for (const { id, oldUrls } of plan.sections)
    for (const key of Object.values(oldUrls).flat().flatMap(pageKeys))
      if (!sections.has(key)) sections.set(key, id);

  const best = (found: readonly ImportedArticle[] | undefined, from: ImportedArticle) =>
    found?.find(({ locale }) => locale === from.locale) ?? found?.[0];

  return {
    targetOf(href, from) {
      const file = sourceFileOf(href);
      if (file) {
        const target = byFile.get(file.path);
        return target
          ? { kind: 'article', article: target, fragment: file.hash.slice(1) }
          : { kind: 'left', url: file.path };
      }
      const base = new URL(from.oldUrls[0] ?? '/', 'https://source.invalid/');
      if (!URL.canParse(href, base.href)) return { kind: 'elsewhere', url: href };
      const url = new URL(href, base);
      if (!/^https?:$/.test(url.protocol) || !(hosts.has(url.host) || url.host === base.host))
        return { kind: 'elsewhere', url: href };
      const fragment = fragmentOf(url);
      if (href.startsWith('#')) return { kind: 'article', article: from, fragment };
      const { pathname } = url;
      const numbers = [...pathname.matchAll(NUMBER)].map(([, number = '']) => number);
      const article =
        best(byPath.get(pathKey(pathname)), from) ??
        best(/attachments?|images?/.test(pathname) ? undefined : firstOf(byNumber, numbers), from);
      if (article) return { kind: 'article', article, fragment };
      const section = pageKeys(pathname)
        .map((key) => sections.get(key))
        .find((id) => id !== undefined);
      return section === undefined
        ? // A folder has no host of its own.
          { kind: 'left', url: url.host === 'source.invalid' ? href : url.href }
        : { kind: 'section', id: section };
    },
  };
}

function firstOf(map: ReadonlyMap<string, ImportedArticle[]>, keys: readonly string[]) {
  return keys.map((key) => map.get(key)).find((found) => found !== undefined);
}

function parsed(url: string, base: string): { host: string; pathname: string } {
  return URL.canParse(url, base) ? new URL(url, base) : { host: '', pathname: '/' };
}

function fragmentOf({ hash }: URL): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
