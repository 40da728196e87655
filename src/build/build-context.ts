import { existsSync } from 'node:fs';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { hiddenReason } from '../domain/article.ts';
import { WHOLE_SITE } from '../domain/shard.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { siteUrl, today } from '../config/environment.ts';
import type { Routes } from '../config/routes.ts';
import { hasOverrides } from '../config/overridden-components.ts';
import { createRoutes } from '../config/routes.ts';
import { areOverridesSelfContained } from '../config/self-contained-overrides.ts';
import { site } from '../config/settings.ts';
import { digest } from '../lib/digest.ts';
import type { FileFacts } from '../lib/file-facts.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import type { ArticleBodies } from './article-bodies.ts';
import { createArticleBodies } from './article-bodies.ts';
import type { ArticleLibrary } from './article-library.ts';
import { createArticleLibrary } from './article-library.ts';
import type { BuildChoices } from './build-choices.ts';
import { codeVersion } from './code-version.ts';
import type { IndexedArticle } from '../search/index/indexed-article.ts';
import type { ArticleWork } from './thread/article-work.ts';
import type { ProgramStore } from './kept-program.ts';
import type { PageCache } from './page-cache.ts';
import type { PreparedBody } from './prepared-body.ts';

/** What all pages and files of the site share: URLs, articles and settings of the build. */
export type BuildContext = BuildChoices & {
  /** The day of the whole build, in UTC, even if the build runs past midnight. */
  readonly day: CalendarDay;
  /** The public URL, with a trailing slash. */
  readonly url: URL;
  /** The URL paths of the site, with the base path. */
  readonly routes: Routes;
  readonly articles: ArticleLibrary;
  readonly bodies: ArticleBodies;
  /**
   * Digests of the pages and Markdown files of earlier builds by path, with what they depend on;
   * undefined without a cache.
   */
  readonly keptPages: PageCache | undefined;
  /** What earlier builds indexed of articles, by file. */
  readonly keptEntries: ResultCache<IndexedArticle> | undefined;
  /**
   * Folder of the site that this build replaces, whose files it may share.
   * Undefined if there is none, or if code of the owner might change files in place.
   */
  previous: string | undefined;
  /** Whether integrations of the owner may change files of the site. */
  hasOwnIntegrations: boolean;
  /** Files that this build has written itself, by path from the site root. */
  readonly writtenFiles: Map<string, FileFacts>;
  /** Checks the articles and makes the search index beside the pages; undefined in previews. */
  work: ArticleWork | undefined;
  /**
   * Is called when all files of the site exist except the search index, for what can be done while
   * Pagefind works.
   */
  onFiles: () => void;
  /** The built code of the pages; undefined if it is not kept. */
  readonly program: ProgramStore | undefined;
  /** Paths, from the site root, of the pages that this build has written without Astro. */
  readonly writtenPages: string[];
  /** Those of them that an earlier build rendered. */
  readonly takenOverPages: Set<string>;
  /** The HTML of article bodies by file, as their pages last rendered it. */
  readonly printedBodies: Map<string, string>;
  /** Whether hidden articles have pages. */
  readonly showsHidden: boolean;
  /** Whether pages link to the form for a new article. */
  readonly linksNewArticles: boolean;
  /** Whether pages contain a Content-Security-Policy if the site asks for it. */
  readonly bringsPolicy: boolean;
  /** Whether pages register the service worker if the site has one. */
  readonly worksOffline: boolean;
  /** Whether a page renders the plain Markdown of an article. A build writes those files itself. */
  readonly rendersMarkdown: boolean;
  /** Version of the program code; undefined when no pages of an earlier build are reused. */
  readonly pageVersion: string | undefined;
  /**
   * Returns HTML that many pages share. It is rendered once where that is safe.
   * @param name identifies the HTML
   */
  sharedHtml(name: string, render: () => Promise<string>): Promise<string>;
  /**
   * Returns a value that many pages share. It is made once, in a preview again after every edit.
   * @param name identifies the value and determines its type
   */
  once<Value>(name: string, make: () => Value): Value;
  /**
   * Returns a plain value that depends on a text only. A preview keeps it until the text changes,
   * and a build with a cache for the next one.
   * @param name identifies the value and determines its type
   */
  derived<Value>(name: string, source: string, make: () => Value): Value;
  /**
   * Returns a text that depends on another text and the code only, such as a file. A build with a
   * cache keeps it for the next one.
   * @param name identifies it
   */
  keptText(name: string, source: string, make: () => Promise<string>): Promise<string>;
};

/** Where a build finds and keeps what other builds need. The caller opens and saves caches. */
export type BuildStores = {
  readonly bodies?: ResultCache<PreparedBody>;
  readonly pages?: PageCache;
  readonly index?: ResultCache<IndexedArticle>;
  readonly derived?: ResultCache<unknown>;
  readonly program?: ProgramStore | undefined;
  readonly previous?: string;
  /** See `codeVersion`. */
  readonly version?: string;
};

/**
 * Returns the context of `npm run build`, which reads and renders everything once.
 * @throws UserError when `SITE_URL` or the `url` of `src/site.ts` is not valid
 */
export function createBuildContext(
  choices: Partial<BuildChoices> = {},
  stores: BuildStores = {},
): BuildContext {
  const { preview = false, shard = WHOLE_SITE, host } = choices;
  const url = siteUrl();
  // The owner's components may read anything: HTML of theirs may differ from page to page, and
  // pages may change without a change of what the product puts on them.
  const isShared = !hasOverrides();
  const isReusable = isShared || areOverridesSelfContained();
  const articles = createArticleLibrary(articlesDirectory());
  let { version } = stores;
  const results = new Map<string, unknown>();
  const once = <Value>(name: string, make: () => Value): Value => {
    if (!results.has(name)) results.set(name, make());
    return results.get(name) as Value;
  };
  return {
    preview,
    shard,
    host,
    day: today(),
    url,
    routes: createRoutes(url.pathname, site.locales[0].code),
    articles,
    bodies: createArticleBodies(articles, url.pathname, shard, stores.bodies),
    keptPages: stores.pages,
    keptEntries: stores.index,
    work: undefined,
    onFiles: () => undefined,
    program: stores.program,
    // Looking for thousands of files in a folder that is missing takes long.
    previous:
      stores.previous !== undefined && existsSync(stores.previous) ? stores.previous : undefined,
    hasOwnIntegrations: false,
    writtenFiles: new Map(),
    writtenPages: [],
    takenOverPages: new Set(),
    printedBodies: new Map(),
    showsHidden: preview,
    linksNewArticles: false,
    bringsPolicy: true,
    worksOffline: true,
    rendersMarkdown: false,
    get pageVersion() {
      return isReusable ? (version ??= codeVersion()) : undefined;
    },
    sharedHtml: (name, render) => (isShared ? once(`HTML of ${name}`, render) : render()),
    once,
    derived: <Value>(name: string, source: string, make: () => Value): Value => {
      if (!stores.derived) return make();
      const key = digest(source);
      const known = stores.derived.find(name, key);
      if (known !== undefined) return known as Value;
      const value = make();
      stores.derived.keep(name, key, value);
      return value;
    },
    async keptText(name, source, make) {
      if (!stores.derived) return make();
      const key = digest(source);
      const known = stores.derived.find(name, key);
      if (typeof known === 'string') return known;
      const text = await make();
      stores.derived.keep(name, key, text);
      return text;
    },
  };
}

/** Returns the articles that have pages. */
export function shownArticles({ articles, showsHidden, day }: BuildContext) {
  return articles
    .all()
    .filter(({ frontMatter }) => showsHidden || hiddenReason(frontMatter, day) === undefined);
}
