import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { dayNumber } from '../../domain/calendar-day.ts';
import { shownViews } from '../../domain/shown-views.ts';
import { renderOptionsFor } from '../../content/render-options.ts';
import { parseBody } from '../../markdown/render.ts';
import type { PackedFacts } from '../engine/article-facts.ts';
import { packFacts } from '../engine/article-facts.ts';
import { stemFile } from '../../text/stems.ts';
import { stemmerPath } from '../../languages/stem-for.ts';
import { betKey } from '../engine/best-bets.ts';
import { rootRoutes } from '../../config/root-paths.ts';
import { articlesDirectory } from '../../config/articles-directory.ts';
import { publishedBody } from '../../content/published-body.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { SearchFiles } from '../../content/search-files.ts';
import type { Shared } from '../../content/includes.ts';
import { readShared } from '../../content/shared-files.ts';
import { languageFor } from '../../languages/registry.ts';
import { readViews, viewsFile } from '../../content/view-counts.ts';
import type { HiddenWordFinder } from './hidden-words.ts';
import { hiddenWordFinder } from './hidden-words.ts';
import type { GrowingIndex, LanguageIndex } from './pagefind-index.ts';
import { makeIndex } from './pagefind-index.ts';
import type { SearchBlock } from './search-blocks.ts';
import { searchBlocks } from './search-blocks.ts';
import { searchRecord } from './search-record.ts';
import type { WordList } from './word-list.ts';
import { createWordList } from './word-list.ts';

/** Pagefind leaves out what holds no word: an image or signs alone are found by the article's title or its name. */
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Articles that are made ready for the index at a stretch. */
const BATCH = 50;

/** The path of an article from the site's root. */
export const { article: articlePath } = rootRoutes;

/** The HTML of the body of an .mdx article; undefined while a preview cannot make its page. */
export type MdxBodyOf = (article: SourceArticle) => Promise<string | undefined>;

/** The text of a Markdown article. */
export type BlocksOf = (article: SourceArticle, shared: Shared) => readonly SearchBlock[];

/** What writers tell search about a locale. */
export type SearchFilesOf = (locale: string) => Pick<SearchFiles, 'synonyms' | 'bestBets'>;

/** The articles of one locale on their way into the index. */
type LocaleIndex = {
  readonly locale: string;
  readonly shared: Shared;
  readonly hiddenWordsOf: HiddenWordFinder;
  readonly words: WordList;
  /** By their paths. */
  readonly articles: Map<string, SourceArticle>;
};

/**
 * Writes the files of `/pagefind/` for these articles.
 * @param folder a new one, which is made
 * @param base path under which the site is served
 * @param mdxBodyOf asked for .mdx articles only, whose text no one but Astro knows
 * @param blocksOf the text of a Markdown article, for those who know it already
 * @throws UserError when Pagefind fails, or the index holds less than it was given
 */
export async function indexArticles(
  articles: readonly SourceArticle[],
  folder: string,
  base: string,
  mdxBodyOf: MdxBodyOf,
  searchFilesOf: SearchFilesOf,
  blocksOf: BlocksOf = blocksFor(base),
): Promise<void> {
  return makeIndex((growing) =>
    fillIndex(growing, articles, folder, mdxBodyOf, searchFilesOf, blocksOf),
  );
}

async function fillIndex(
  growing: GrowingIndex,
  articles: readonly SourceArticle[],
  folder: string,
  mdxBodyOf: MdxBodyOf,
  searchFilesOf: SearchFilesOf,
  blocksOf: BlocksOf,
): Promise<void> {
  const locales = [...new Set(articles.map(({ locale }) => locale))].map((locale) =>
    startLocale(locale, searchFilesOf),
  );
  const byLocale = new Map(locales.map((index) => [index.locale, index]));
  const texts: (() => void)[] = [];
  // Those of .mdx come last: their pages may still be on their way.
  const inOrder = [...articles].sort(
    (a, b) => Number(a.format === 'mdx') - Number(b.format === 'mdx'),
  );
  for (const article of inOrder) {
    const index = byLocale.get(article.locale);
    if (!index) continue;
    const path = articlePath(article.locale, article.slug);
    const found =
      article.format === 'md'
        ? blocksOf(article, index.shared)
        : await mdxBlocks(article, mdxBodyOf);
    // While its writer is at work, the page of an .mdx article may be an error; search does without it.
    if (!found) continue;
    const { title, keywords } = article.frontMatter;
    const blocks = found.some(({ text }) => HAS_WORD.test(text))
      ? found
      : [...found, { text: HAS_WORD.test(title) ? title : article.slug, isHeading: false }];
    const hidden = index.hiddenWordsOf(title, keywords, blocks);
    growing.add(searchRecord(path, article, blocks, hidden));
    index.articles.set(path, article);
    texts.push(() =>
      index.words.add(
        [title, ...blocks.map(({ text }) => text)].join(' '),
        Object.values(hidden).flat().join(' '),
      ),
    );
    // Pagefind gets to work, and whoever works beside goes on.
    if (texts.length % BATCH === 0) await setImmediate();
  }
  const finishing = growing.finish(folder);
  // A failure is told below, where it is awaited.
  finishing.catch(() => undefined);
  // Only now, so that Pagefind has all of its work.
  for (const [place, add] of texts.entries()) {
    add();
    if (place % BATCH === 0) await setImmediate();
  }

  const languages = await finishing;
  for (const made of languages) {
    const index = locales.find(({ locale }) => locale.toLowerCase() === made.language);
    if (index) writeOwnFiles(folder, index, made, searchFilesOf(index.locale));
  }
}

function startLocale(locale: string, searchFilesOf: SearchFilesOf): LocaleIndex {
  const hiddenWordsOf = hiddenWordFinder(searchFilesOf(locale).synonyms, locale);
  return {
    locale,
    shared: readShared(articlesDirectory(), locale),
    hiddenWordsOf,
    words: createWordList(locale),
    articles: new Map(),
  };
}

function blocksFor(base: string): BlocksOf {
  return ({ text, locale, file }, shared) =>
    searchBlocks(
      parseBody(
        publishedBody(text, 'md', () => shared),
        renderOptionsFor(locale, file, base),
      ).tree,
    );
}

async function mdxBlocks(
  article: SourceArticle,
  mdxBodyOf: MdxBodyOf,
): Promise<SearchBlock[] | undefined> {
  const html = await mdxBodyOf(article);
  return html === undefined
    ? undefined
    : searchBlocks(htmlToHast(html, { fragment: true }) as Root);
}

/** The files that search needs beside Pagefind's own. */
function writeOwnFiles(
  folder: string,
  { articles, words }: LocaleIndex,
  { language, hash, paths }: LanguageIndex,
  { bestBets }: Pick<SearchFiles, 'bestBets'>,
): void {
  const { articles: counted } = readViews(viewsFile()).views;
  const rows = paths.flatMap((path) => {
    const article = articles.get(path);
    if (!article) return [];
    const { category, updated, views: carriedOver, redirect_from } = article.frontMatter;
    return [
      {
        slug: article.slug,
        category,
        updated: dayNumber(updated),
        views: shownViews(carriedOver, [path, ...redirect_from], counted),
      },
    ];
  });
  const rowOf = new Map(rows.map(({ slug }, row) => [slug, row]));
  // A question whose articles are all hidden may give away what they are about.
  const bets = bestBets
    .map(
      ({ query, articles: slugs }) =>
        [betKey(query), slugs.flatMap((slug) => rowOf.get(slug) ?? [])] as const,
    )
    .filter(([, found]) => found.length > 0);
  const { stopWords, elision, particles } = languageFor(language);
  const facts: PackedFacts = {
    ...packFacts(hash, rows),
    stopWords: [...stopWords],
    elision: elision?.source,
    particles,
    knownWords: words.knownWords(),
    bestBets: Object.fromEntries(bets),
  };
  const packed = JSON.stringify(facts);
  // The second copy is for readers whom a deployment gives facts and index of different releases.
  for (const name of [language, hash]) writeFileSync(join(folder, `facts.${name}.json`), packed);
  writeFileSync(join(folder, `words.${hash}.txt`), words.vocabulary());
  const stemmer = stemmerPath(language);
  if (stemmer !== undefined) copyFileSync(stemmer, join(folder, stemFile(language)));
}
