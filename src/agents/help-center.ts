import { createRoutes } from '../config/routes.ts';
import type { SearchIndex } from '../search/engine/search-index.ts';
import { createEngine } from '../search/engine/engine.ts';
import { readReference } from './article-reference.ts';
import type { ReadFile } from './read-file.ts';
import type { KnownIndex } from './site-index-schema.ts';
import { siteIndexSchema } from './site-index-schema.ts';

type Entry = KnownIndex['articles'][number];

/** A question of a program. */
export type HelpQuery = {
  readonly query: string;
  /** Default: the first locale of the site. */
  readonly locale?: string | undefined;
  /** Id of a category. */
  readonly category?: string | undefined;
  /** At most `MAX_RESULTS`. */
  readonly limit: number;
};

/** An article that was found, with the text that answers the query best. */
export type HelpResult = Entry & { readonly locale: string; readonly snippet: string };

export type HelpAnswer = {
  readonly results: readonly HelpResult[];
  /** Number of articles that were found. */
  readonly total: number;
  /** The query that was answered instead of a misspelled one. */
  readonly corrected: string | undefined;
};

/** An article, with its Markdown unless it is code. */
export type HelpArticle = Entry & {
  readonly locale: string;
  readonly text: string | undefined;
};

/** A built help center, as programs use it. */
export type HelpCenter = {
  /** Returns the articles of a locale, by default of the first one. */
  index(locale?: string): Promise<KnownIndex>;
  search(query: HelpQuery): Promise<HelpAnswer>;
  /**
   * Returns an article by its slug, path or URL; undefined when there is none.
   * @param locale of a slug
   */
  read(reference: string, locale?: string): Promise<HelpArticle | undefined>;
};

/** Opens the search of a locale. */
export type OpenSearch = (locale: string, index: KnownIndex) => Promise<SearchIndex>;

/** Maximum number of results. */
export const MAX_RESULTS = 20;

/** How long files are used before the site is asked for newer ones, in milliseconds. */
const FRESH = 60_000;

/** The site has no index of its articles, or one that this version cannot read. */
export class NoSiteIndex extends Error {
  override name = 'NoSiteIndex';
}

/** Returns a help center whose files are read on demand and again when the site has changed. */
export function helpCenter(read: ReadFile, openSearch: OpenSearch, now = Date.now): HelpCenter {
  const indexes = remember(now, async (locale: string | undefined) => {
    const first = locale === undefined ? undefined : (await center.index()).locales[0];
    const path = createRoutes('/', first ?? '')
      .index(locale ?? '')
      .slice(1);
    return readIndex(await read(path), path);
  });
  const searches = remember(
    now,
    async (locale: string) => openSearch(locale, await center.index(locale)),
    async (search) => !(await search.isStale()),
  );
  const center: HelpCenter = {
    index: (locale) => indexes(locale),
    async search({ query, locale, category, limit }) {
      const { locales } = await center.index();
      const code = locale ?? locales[0];
      const index = await center.index(code);
      const engine = createEngine(await searches(code), code, limit);
      const { rows, total, corrected } = await engine.search({
        words: query,
        category,
        sort: 'relevance',
        page: 1,
      });
      const bySlug = new Map(index.articles.map((entry) => [entry.slug, entry]));
      const results = rows.flatMap(({ href, snippet }) => {
        const entry = bySlug.get(href.split('/').at(-2) ?? '');
        const text = snippet.map((piece) => piece.text).join('');
        return entry ? [{ ...entry, locale: code, snippet: text }] : [];
      });
      return { results, total, corrected };
    },
    async read(reference, locale) {
      const { locales, url } = await center.index();
      const asked = readReference(reference, new URL(url), locales, locale ?? locales[0]);
      if (!asked || !locales.includes(asked.locale)) return undefined;
      const { articles } = await center.index(asked.locale);
      const entry = articles.find(({ slug }) => slug === asked.slug);
      if (!entry) return undefined;
      const path = createRoutes('/', locales[0]).markdown(asked.locale, asked.slug).slice(1);
      const bytes = entry.markdown === undefined ? undefined : await read(path);
      const text = bytes && new TextDecoder().decode(bytes);
      return { ...entry, locale: asked.locale, text };
    },
  };
  return center;
}

function readIndex(bytes: Uint8Array | undefined, path: string): KnownIndex {
  if (!bytes)
    throw new NoSiteIndex(`There is no ${path}. Build the site with \`ai.index\` turned on.`);
  const { data } = siteIndexSchema.safeParse(parsed(bytes));
  if (data) return data;
  throw new NoSiteIndex(`${path} is not an index of articles that this version can read.`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Keeps what `make` returns for a minute, and longer while it is current; never a failure. */
function remember<Key, Value>(
  now: () => number,
  make: (key: Key) => Promise<Value>,
  isCurrent: (value: Value) => Promise<boolean> = () => Promise.resolve(false),
): (key: Key) => Promise<Value> {
  const kept = new Map<Key, { until: number; readonly value: Promise<Value> }>();
  return async (key) => {
    const known = kept.get(key);
    if (known && now() < known.until) return known.value;
    if (known && (await isCurrent(await known.value).catch(() => false))) {
      known.until = now() + FRESH;
      return known.value;
    }
    const value = make(key);
    kept.set(key, { until: now() + FRESH, value });
    value.catch(() => kept.delete(key));
    return value;
  };
}
