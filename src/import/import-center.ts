import { setImmediate as nextTask } from 'node:timers/promises';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';
import type { ConvertedBody, UrlRewriter } from './convert-body.ts';
import { convertBody } from './convert-body.ts';
import type { FileStore } from './files/saved-files.ts';
import { saveAttachments, saveImages, saveLinkedFiles } from './files/save-files.ts';
import { frontMatterOf } from './front-matter-of.ts';
import type { CalloutKind, CalloutMap } from './html/callout-map.ts';
import { createCalloutMap } from './html/callout-map.ts';
import { textBelow } from './html/html-tree.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { ImportRecord } from './import-record.ts';
import { recordKey } from './import-record.ts';
import { createLinkMap } from './link-map.ts';
import type { LinkWriter } from './link-of.ts';
import { linkOf } from './link-of.ts';
import type { LocatedCenter } from './locate-center.ts';
import type { Includes } from './markdown-body.ts';
import { includesByLocale, convertMarkdownBody } from './markdown-body.ts';
import type { Plan } from './plan-paths.ts';
import type { BodyOfArticle } from './read-article-body.ts';
import { anchorReader, readArticleBody } from './read-article-body.ts';
import type { ImportedCenter } from './sources/source.ts';
import type { SharedResult } from './write-shared.ts';
import { writeShared } from './write-shared.ts';
import type { WriteOutcome } from './write-article.ts';
import { knownAt, outcomeOf, writeArticle } from './write-article.ts';

export type ImportOptions = {
  /** The articles folder. */
  readonly out: string;
  /** What the owner wrote about classes, for `callouts`. */
  readonly mappedClasses: Readonly<Record<string, CalloutKind | 'plain'>>;
  readonly callouts: CalloutMap;
  readonly files: FileStore;
  readonly record: ImportRecord;
  /** Where articles are already, and their old paths. */
  readonly located: LocatedCenter;
  readonly plan: Plan;
  /** Decides without writing. */
  readonly isDryRun: boolean;
  /** The category of an article, by the names of its groups and its kind. */
  readonly categoryOf: (article: ImportedArticle) => string;
  /** The first locale of the site, whose URLs have no prefix. */
  readonly firstLocale: string;
  /** Called after each article, so that an interrupted import has a record. */
  readonly onWritten: (key: string, known: ImportRecord['articles'][string] | undefined) => void;
};

/** What became of an article. */
export type ImportResult = {
  readonly article: ImportedArticle;
  /** Below the articles folder. */
  readonly path: string;
  readonly outcome: WriteOutcome;
  readonly body: Omit<ConvertedBody, 'markdown'>;
  /** Links to pages of the old help center that have not come over. */
  readonly left: readonly string[];
  /** Links whose heading or anchor does not exist. They lead to the top of the article. */
  readonly lostAnchors: readonly string[];
};

/** Downloads at a time. */
const AT_ONCE = 6;

/** Writes a help center as articles of this site. Returns what became of each article. */
export async function importCenter(
  center: ImportedCenter,
  options: ImportOptions,
): Promise<{
  readonly results: readonly ImportResult[];
  readonly shared: readonly SharedResult[];
}> {
  const { articles } = center;
  const { located, firstLocale, plan } = options;
  const links = createLinkMap(articles, plan);
  const quiet = createCalloutMap(options.mappedClasses);
  const includes = includesByLocale(center.shared ?? []);
  const anchors = anchorReader((article) => readArticleBody(article, quiet, includes));
  const linked = { plan, links, anchorsOf: anchors.of, firstLocale };
  const byId = Map.groupBy(articles, ({ id }) => id);

  const results = new Map<ImportedArticle, ImportResult>();
  await forEachConcurrently(articles, AT_ONCE, async (article) => {
    const body = readArticleBody(article, options.callouts, includes);
    anchors.remember(article, body.anchors);
    const images = new Map<string, string>();
    let attached = '';
    if (!located.missing.has(recordKey(article))) {
      await saveImages(article, body, plan, options.files, images);
      await saveLinkedFiles(article, body, links, plan, options.files, images);
      attached = await saveAttachments(article, plan, options.files);
    }
    const writer = { ...linked, byId, images, attached, includes, options };
    results.set(article, write(article, body, writer));
    // The parser gives memory back only between tasks.
    await nextTask();
  });
  return {
    results: articles.flatMap((article) => results.get(article) ?? []),
    shared: writeShared(center.shared ?? [], options, (text) => {
      const [first] = articles.filter(({ locale }) => locale === text.locale);
      return (href) => (first ? linkOf(href, { ...first, file: text.file }, linked, [], []) : href);
    }),
  };
}

type Writer = LinkWriter & {
  readonly byId: ReadonlyMap<string, readonly ImportedArticle[]>;
  readonly images: ReadonlyMap<string, string>;
  readonly attached: string;
  readonly includes: ReadonlyMap<string, Includes>;
  readonly options: ImportOptions;
};

function write(article: ImportedArticle, body: BodyOfArticle, writer: Writer): ImportResult {
  const { plan, options } = writer;
  const { path } = plan.pathOf(article);
  const left: string[] = [];
  const lostAnchors: string[] = [];
  const urls: UrlRewriter = {
    linkOf: (href) => writer.images.get(href) ?? linkOf(href, article, writer, left, lostAnchors),
    imageOf: (src) => writer.images.get(src) ?? src,
  };
  const { markdown } = body;
  const includes = writer.includes.get(article.locale) ?? new Map<string, string>();
  const converted =
    markdown === undefined
      ? convertBody(body, urls)
      : convertMarkdownBody({ ...body, markdown }, includes, urls);
  const frontMatter = frontMatterOf(article, {
    category: options.categoryOf(article),
    text: textBelow(body.tree),
    redirects: options.located.redirects.get(article) ?? [],
    related: relatedOf(article, writer),
  });
  const text = frontMatter + converted.markdown + writer.attached;
  const key = recordKey(article);
  const known = options.record.articles[key] ?? knownAt(options.out, path);
  const outcome = outcomeOf(options.out, path, text, known);
  if (!options.isDryRun)
    options.onWritten(key, writeArticle(options.out, path, text, outcome, known));
  const dropped = [...(article.dropped ?? []), ...converted.dropped];
  const { before, after, lost } = converted;
  return { article, path, outcome, body: { before, after, lost, dropped }, left, lostAnchors };
}

function relatedOf(article: ImportedArticle, { plan, byId }: Writer): string[] {
  return article.related.flatMap((id) => {
    const other = byId.get(id)?.find(({ locale }) => locale === article.locale);
    return other && other !== article ? [plan.pathOf(other).slug] : [];
  });
}
