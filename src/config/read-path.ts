import type { LocaleRoute } from './route-table.ts';
import { localeRoutes } from './route-table.ts';

/** How a path names a page (`/x/`, `/x` or `/x/index.html`), or that it names a file. */
export type PathForm = 'slash' | 'no slash' | 'index' | 'file';

/** The route of a path, with its segments by name. */
export type PathMatch = {
  readonly route: LocaleRoute;
  readonly form: PathForm;
  readonly values: Readonly<Record<string, string | undefined>>;
};

/** An article by its path. */
export type ArticlePath = {
  readonly slug: string;
  readonly form: PathForm;
};

/** Regular expressions of segments in the route table. All others match any single segment. */
const SEGMENTS: Readonly<Record<string, string>> = {
  year: String.raw`\d{4}`,
  listing: String.raw`(?:(?:updated|views)/)?(?:\d+/)?`,
};

const routeNames = Object.keys(localeRoutes) as LocaleRoute[];
const expressions = routeNames.map((route) => ({ route, expression: regex(localeRoutes[route]) }));

/**
 * Reads a path below the home page of a locale.
 * @param path decoded, without base path and locale: `/articles/fees/`
 * @returns undefined when no route matches; a match does not mean that the page exists
 */
export function readPath(path: string): PathMatch | undefined {
  const asFile = path.endsWith('/') ? undefined : matchOf(path, 'file');
  if (asFile) return asFile;
  if (path.endsWith('/')) return matchOf(path, 'slash');
  if (path.endsWith('/index.html')) return matchOf(path.slice(0, -'index.html'.length), 'index');
  return matchOf(`${path}/`, 'no slash');
}

/**
 * Reads the path of an article: its page, or its plain Markdown (form `file`).
 * @param path decoded, without base path and locale
 * @returns undefined when it is not the path of an article
 */
export function readLocalArticlePath(path: string): ArticlePath | undefined {
  const { route, form, values } = readPath(path) ?? {};
  const { slug } = values ?? {};
  const isArticle = route === 'article' || route === 'markdown';
  return isArticle && form && slug !== undefined ? { slug, form } : undefined;
}

/**
 * Splits a path into its locale and the path below the home page of that locale.
 * @param path decoded, without base path
 * @param locales the default one first
 */
export function splitLocale(
  path: string,
  [defaultLocale, ...others]: readonly [string, ...string[]],
): { readonly locale: string; readonly path: string } {
  const locale = others.find((code) => path === `/${code}` || path.startsWith(`/${code}/`));
  if (locale === undefined) return { locale: defaultLocale, path };
  return { locale, path: path.slice(locale.length + 1) || '/' };
}

function matchOf(path: string, form: PathForm): PathMatch | undefined {
  for (const { route, expression } of expressions) {
    const match = expression.exec(path);
    if (match) return { route, form, values: { ...match.groups } };
  }
  return undefined;
}

function regex(pattern: string): RegExp {
  const source = pattern
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/:(\w+)/g, (_all, name: string) => `(?<${name}>${SEGMENTS[name] ?? '[^/]+'})`);
  return new RegExp(`^/${source}$`);
}
