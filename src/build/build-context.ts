import type { CalendarDay } from '../domain/calendar-day.ts';
import { hiddenReason } from '../domain/article.ts';
import type { Shard } from '../domain/shard.ts';
import { WHOLE_SITE } from '../domain/shard.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { siteUrl, today } from '../config/environment.ts';
import type { Routes } from '../config/routes.ts';
import { hasOverrides } from '../config/overridden-components.ts';
import { createRoutes } from '../config/routes.ts';
import { site } from '../config/site.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import type { ArticleBodies } from './article-bodies.ts';
import { createArticleBodies } from './article-bodies.ts';
import type { ArticleLibrary } from './article-library.ts';
import { createArticleLibrary } from './article-library.ts';
import { codeVersion } from './code-version.ts';
import type { PreparedBody } from './prepared-body.ts';

/** Hosts for which a build writes its files differently. */
export const buildHosts = ['netlify'] as const;
export type BuildHost = (typeof buildHosts)[number];

/** What the flags of a build decide. */
export type BuildChoices = {
  /** Shows drafts, scheduled and expired articles, and asks search engines to stay away. */
  readonly preview: boolean;
  /** The part of the site that this process builds. */
  readonly shard: Shard;
  /** Undefined for a site that any host can serve. */
  readonly host: BuildHost | undefined;
};

/** What pages and files of the site have in common: where they are, and what they are made from. */
export type BuildContext = BuildChoices & {
  /** The day of the whole build, in UTC. A build that runs over midnight keeps it. */
  readonly day: CalendarDay;
  /** The public URL, with a slash at its end. */
  readonly url: URL;
  /** The URL paths of the site, with the base path. */
  readonly routes: Routes;
  readonly articles: ArticleLibrary;
  readonly bodies: ArticleBodies;
  /** The HTML of bodies by file, as their pages printed it last. */
  readonly printedBodies: Map<string, string>;
  /** Whether articles that readers may not see have pages. */
  readonly showsHidden: boolean;
  /** Whether pages link to the form for a new article. */
  readonly linksNewArticles: boolean;
  /** Whether pages bring a Content-Security-Policy where the site asks for it. */
  readonly bringsPolicy: boolean;
  /** Whether pages register the service worker where the site has one. */
  readonly worksOffline: boolean;
  /** Whether a page renders the plain Markdown of an article; a build writes those files itself. */
  readonly rendersMarkdown: boolean;
  /** Version of the program's code; undefined when no page of an earlier build is reused. */
  readonly pageVersion: string | undefined;
  /**
   * Returns HTML that many pages share, rendered for the first of them where that is safe.
   * @param name the same for the same HTML
   */
  sharedHtml(name: string, render: () => Promise<string>): Promise<string>;
  /**
   * Returns a value that many pages share, made for the first of them.
   * @param name the same for the same value, whose type it decides
   */
  once<Value>(name: string, make: () => Value): Value;
};

/**
 * Returns the context of `npm run build`, which reads and renders everything once.
 * @param cache bodies of earlier builds; whoever opens it saves it
 * @throws UserError when `SITE_URL` or the `url` of `src/site.ts` is not valid
 */
export function createBuildContext(
  choices: Partial<BuildChoices> = {},
  cache?: ResultCache<PreparedBody>,
): BuildContext {
  const { preview = false, shard = WHOLE_SITE, host } = choices;
  const url = siteUrl();
  // The owner's components may read anything, such as the URL of the page.
  const isFixed = !hasOverrides();
  const articles = createArticleLibrary(articlesDirectory());
  let version: string | undefined;
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
    bodies: createArticleBodies(articles, url.pathname, shard, cache),
    printedBodies: new Map(),
    showsHidden: preview,
    linksNewArticles: false,
    bringsPolicy: true,
    worksOffline: true,
    rendersMarkdown: false,
    get pageVersion() {
      return isFixed ? (version ??= codeVersion()) : undefined;
    },
    sharedHtml: (name, render) => (isFixed ? once(`HTML of ${name}`, render) : render()),
    once,
  };
}

/** Returns the articles that have pages. */
export function shownArticles({ articles, showsHidden, day }: BuildContext) {
  return articles
    .all()
    .filter(({ frontMatter }) => showsHidden || hiddenReason(frontMatter, day) === undefined);
}
