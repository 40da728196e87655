import type { Shard } from '../domain/shard.ts';
import { digest } from '../lib/digest.ts';
import type { ResultCache } from '../lib/result-cache.ts';
import { renderOptionsFor } from '../content/render-options.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { SearchBlock } from '../search/index/search-blocks.ts';
import type { ArticleLibrary } from './article-library.ts';
import type { PreparedBody } from './prepared-body.ts';
import { renderLasting } from './render-article-body.ts';
import { isInShard } from './in-shard.ts';

/** The bodies of Markdown articles. */
export type ArticleBodies = {
  /**
   * Returns the body of an article.
   * @param markdown as it is published, if the caller has it
   */
  of(article: SourceArticle, markdown?: string): PreparedBody;
  /**
   * Returns a digest of the body of an article; undefined when it is not known without rendering
   * the article.
   */
  keyOf(article: SourceArticle): string | undefined;
  /**
   * Returns a digest of the text of an article; undefined when its body contains more than its
   * text, such as the size of a file.
   */
  sourceKeyOf(article: SourceArticle): string | undefined;
  /** Returns an article's body for another thread. */
  sent(article: SourceArticle): SentBody;
  /** Takes a body from another thread. */
  receive(sent: SentBody): void;
  /** Returns a body that was made here for the thread that keeps it; undefined if there is none. */
  handedOver(file: string): MadeBody | undefined;
  /** Takes a body that another thread has made, and keeps it for the next build. */
  keep(made: MadeBody): void;
  /** Returns the text of an article for search, and forgets its body. */
  takeBlocks(article: SourceArticle): readonly SearchBlock[];
};

/** A body that a thread has found or made. */
export type SentBody = {
  readonly file: string;
  /** Digest of the body in the cache; undefined for one that is not kept. */
  readonly digest: string | undefined;
  /** Undefined for one that the cache or the other thread has. Without the text for search. */
  readonly body: PreparedBody | undefined;
};

/** A new body, which a thread has made for the one that keeps it. */
export type MadeBody = {
  readonly file: string;
  /** What it is made from; undefined for a body that must not be kept. */
  readonly key: string | undefined;
  readonly body: PreparedBody;
};

/**
 * Makes each body once for the check, the pages and the index.
 * @param base path under which the site is served
 * @param cache bodies of earlier builds
 */
export function createArticleBodies(
  articles: ArticleLibrary,
  base: string,
  shard: Shard,
  cache?: ResultCache<PreparedBody>,
): ArticleBodies {
  const made = new Map<string, PreparedBody>();
  // By file: what a body is made from, and its digest in the cache.
  const keys = new Map<string, string>();
  const digests = new Map<string, string | undefined>();
  const versions = new Map<string, string>();
  // Files whose bodies the next build may use, and files whose bodies another thread has made.
  const lasting = new Set<string>();
  const foreign = new Set<string>();
  const keyFor = (article: SourceArticle, markdown?: string): string => {
    const { file, locale, frontMatter } = article;
    const known = keys.get(file);
    if (known !== undefined) return known;
    const version = versions.get(locale) ?? glossaryVersion(article, base);
    versions.set(locale, version);
    const key = bodyKey(
      `${locale} ${base} ${frontMatter.glossary ? version : ''}`,
      markdown ?? articles.markdownOf(article),
    );
    keys.set(file, key);
    return key;
  };
  const keyOf = (article: SourceArticle): string | undefined => {
    const { file } = article;
    const found = digests.get(file) ?? cache?.digestOf(file, keyFor(article));
    digests.set(file, found);
    return found;
  };
  const render = (article: SourceArticle, key: string | undefined, markdown?: string) => {
    const published = markdown ?? articles.markdownOf(article);
    const { body, isLasting } = renderLasting(article, published, base);
    if (isLasting && key !== undefined) {
      lasting.add(article.file);
      cache?.keep(article.file, key, body);
    }
    return body;
  };
  const of = (article: SourceArticle, markdown?: string): PreparedBody => {
    const known = made.get(article.file);
    if (known) return known;
    const key = cache && keyFor(article, markdown);
    const body =
      (key === undefined ? undefined : cache?.find(article.file, key)) ??
      render(article, key, markdown);
    // A shard does not need the bodies of the other shards again.
    if (shard.number === 1 || isInShard(article, shard)) made.set(article.file, body);
    return body;
  };
  return {
    keyOf,
    of,
    sourceKeyOf: (article) => (keyOf(article) === undefined ? undefined : keyFor(article)),
    sent(article) {
      const { file } = article;
      const digest = keyOf(article);
      if (foreign.has(file)) return { file, digest, body: undefined };
      const body = digest === undefined ? of(article) : made.get(file);
      return { file, digest, body: body && { ...body, blocks: [] } };
    },
    receive({ file, digest, body }) {
      digests.set(file, digest);
      if (body) made.set(file, body);
    },
    handedOver(file) {
      const body = made.get(file);
      if (!body) return undefined;
      made.set(file, { ...body, blocks: [] });
      return { file, key: lasting.has(file) ? keys.get(file) : undefined, body };
    },
    keep({ file, key, body }) {
      foreign.add(file);
      made.set(file, body);
      if (key === undefined) return;
      keys.set(file, key);
      cache?.keep(file, key, body);
    },
    takeBlocks(article) {
      const { blocks } = of(article);
      made.delete(article.file);
      return blocks;
    },
  };
}

/** Returns what changes the terms that an article explains. */
function glossaryVersion({ locale, file }: SourceArticle, base: string): string {
  return renderOptionsFor(locale, file, base).glossary?.version ?? '';
}

function bodyKey(facts: string, markdown: string): string {
  // The check adds blank lines before the text to keep line numbers.
  const text = markdown.replace(/^(?: *\n)+/, '');
  return digest(`${facts}\n${text}`);
}
