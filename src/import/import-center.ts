import { posix } from 'node:path';
import { setImmediate as nextTask } from 'node:timers/promises';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';
import type { Anchors, ConvertedBody, ReadBody, UrlRewriter } from './convert-body.ts';
import { convertBody, readHtmlBody } from './convert-body.ts';
import type { FileStore } from './files/saved-files.ts';
import { saveAttachments, saveImages, saveLinkedFiles } from './files/save-files.ts';
import { frontMatterOf } from './front-matter-of.ts';
import type { CalloutKind, CalloutMap } from './html/callout-map.ts';
import { createCalloutMap } from './html/callout-map.ts';
import { textBelow } from './html/html-tree.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { ImportRecord } from './import-record.ts';
import type { LinkMap } from './link-map.ts';
import { createLinkMap } from './link-map.ts';
import type { Includes } from './markdown-body.ts';
import { includesByLocale, convertMarkdownBody, readMarkdownBody } from './markdown-body.ts';
import type { Plan } from './plan-paths.ts';
import { planPaths } from './plan-paths.ts';
import type { FreeRedirects } from './redirects/free-redirects.ts';
import { freeRedirects } from './redirects/free-redirects.ts';
import type { ImportedCenter } from './sources/source.ts';
import type { SharedResult } from './write-shared.ts';
import { writeShared } from './write-shared.ts';
import type { WriteOutcome } from './write-article.ts';
import { outcomeOf, writeArticle } from './write-article.ts';

export type ImportOptions = {
  /** The articles folder. */
  readonly out: string;
  /** What the owner wrote about classes, for `callouts`. */
  readonly mappedClasses: Readonly<Record<string, CalloutKind | 'plain'>>;
  readonly callouts: CalloutMap;
  readonly files: FileStore;
  readonly record: ImportRecord;
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
): Promise<
  Omit<FreeRedirects, 'ofArticles'> & {
    readonly results: readonly ImportResult[];
    readonly shared: readonly SharedResult[];
  }
> {
  const { articles } = center;
  const plan = planPaths(center);
  const links = createLinkMap(articles, plan);
  const { ofArticles: redirects, ...free } = freeRedirects(center, plan, options.out);
  const quiet = createCalloutMap(options.mappedClasses);
  const includes = includesByLocale(center.shared ?? []);
  // A link with a hash needs the anchors of its article, which may come later. Most have none.
  const known = new Map<ImportedArticle, Anchors>();
  const anchorsOf = (article: ImportedArticle) => {
    const found = known.get(article) ?? readBody(article, quiet, includes).anchors;
    known.set(article, found);
    return found;
  };
  const byId = Map.groupBy(articles, ({ id }) => id);

  const results = new Map<ImportedArticle, ImportResult>();
  await forEachConcurrently(articles, AT_ONCE, async (article) => {
    const body = readBody(article, options.callouts, includes);
    known.set(article, body.anchors);
    const images = await saveImages(article, body, plan, options.files);
    await saveLinkedFiles(article, body, links, plan, options.files, images);
    const attached = await saveAttachments(article, plan, options.files);
    const writer = { plan, links, redirects, anchorsOf, byId, images, attached, includes, options };
    results.set(article, write(article, body, writer));
    // The parser gives memory back only between tasks.
    await nextTask();
  });
  return {
    results: articles.flatMap((article) => results.get(article) ?? []),
    shared: writeShared(center.shared ?? [], options, (text) => {
      const [first] = articles.filter(({ locale }) => locale === text.locale);
      const writer = { plan, links, anchorsOf, options };
      return (href) => (first ? linkOf(href, { ...first, file: text.file }, writer, [], []) : href);
    }),
    ...free,
  };
}

type Writer = {
  readonly plan: Plan;
  readonly links: LinkMap;
  /** Old paths of each article. */
  readonly redirects: ReadonlyMap<ImportedArticle, readonly string[]>;
  readonly anchorsOf: (article: ImportedArticle) => Anchors;
  readonly byId: ReadonlyMap<string, readonly ImportedArticle[]>;
  readonly images: ReadonlyMap<string, string>;
  readonly attached: string;
  readonly includes: ReadonlyMap<string, Includes>;
  readonly options: ImportOptions;
};

type LinkWriter = Pick<Writer, 'links' | 'plan' | 'anchorsOf' | 'options'>;

type BodyOfArticle = ReadBody & { readonly markdown?: string };

function readBody(
  { body, title, locale }: ImportedArticle,
  callouts: CalloutMap,
  includes: Writer['includes'],
): BodyOfArticle {
  return 'html' in body
    ? readHtmlBody(body.html, title, callouts)
    : readMarkdownBody(body.markdown, locale, includes.get(locale) ?? new Map());
}

function write(article: ImportedArticle, body: BodyOfArticle, writer: Writer): ImportResult {
  const { plan, options } = writer;
  const { section, slug } = plan.pathOf(article);
  const path = posix.join(article.locale, section, `${slug}.md`);
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
    redirects: writer.redirects.get(article) ?? [],
    related: relatedOf(article, writer),
  });
  const text = frontMatter + converted.markdown + writer.attached;
  const key = `${article.locale}/${article.id}`;
  const known = options.record.articles[key];
  const outcome = outcomeOf(options.out, path, text, known);
  if (!options.isDryRun)
    options.onWritten(key, writeArticle(options.out, path, text, outcome, known));
  const dropped = [...(article.dropped ?? []), ...converted.dropped];
  const { before, after, lost } = converted;
  return { article, path, outcome, body: { before, after, lost, dropped }, left, lostAnchors };
}

function linkOf(
  href: string,
  from: ImportedArticle,
  { links, plan, anchorsOf, options }: LinkWriter,
  left: string[],
  lostAnchors: string[],
): string {
  const target = links.targetOf(href, from);
  if (target.kind === 'elsewhere') return target.url;
  if (target.kind === 'left') {
    left.push(target.url);
    return target.url;
  }
  const prefix = (locale: string) => (locale === options.firstLocale ? '' : `/${locale}`);
  if (target.kind === 'section') return `${prefix(from.locale)}/sections/${target.id}/`;

  const { article, fragment } = target;
  const hasAnchor = fragment !== '' && anchorsOf(article).has(fragment);
  if (fragment !== '' && !hasAnchor) lostAnchors.push(href);
  const hash = hasAnchor ? `#${fragment}` : '';
  if (article === from && hash !== '') return hash;
  return `${prefix(article.locale)}/articles/${plan.pathOf(article).slug}/${hash}`;
}

function relatedOf(article: ImportedArticle, { plan, byId }: Writer): string[] {
  return article.related.flatMap((id) => {
    const other = byId.get(id)?.find(({ locale }) => locale === article.locale);
    return other && other !== article ? [plan.pathOf(other).slug] : [];
  });
}
