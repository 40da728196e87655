import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import views from '../data/views.json' with { type: 'json' };
import { addressesFor } from '../domain/addresses.ts';
import { dayNumber } from '../domain/calendar-day.ts';
import { shownViews } from '../domain/views.ts';
import { renderOptionsFor } from '../markdown/options.ts';
import { parseBody } from '../markdown/render.ts';
import type { PackedFacts } from '../search/article-facts.ts';
import { packFacts } from '../search/article-facts.ts';
import { betKey } from '../search/best-bets.ts';
import { site } from '../site.ts';
import { bodyOf } from '../source/front-matter.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import type { SearchFiles } from '../source/search-files.ts';
import { hiddenWordFinder } from './hidden-words.ts';
import type { IndexFile, LanguageIndex } from './pagefind-index.ts';
import { indexDocuments } from './pagefind-index.ts';
import type { SearchBlock } from './search-blocks.ts';
import { searchBlocks } from './search-blocks.ts';
import { searchDocument } from './search-document.ts';
import type { WordList } from './word-list.ts';
import { createWordList } from './word-list.ts';

/** The path of an article from the site's root. */
export const { article: articlePath } = addressesFor('/', site.locales[0].code);

/** The HTML of an article's page, by its path from the site's root. */
export type PageOf = (path: string) => Promise<string>;

/** What writers tell search about a locale. */
export type SearchFilesOf = (locale: string) => Pick<SearchFiles, 'synonyms' | 'bestBets'>;

/** The articles of one locale on their way into the index. */
type LocaleIndex = { readonly locale: string; readonly words: WordList; readonly articles: Map<string, SourceArticle> };

/**
 * Makes the files of `/pagefind/` for these articles.
 * @param base path under which the site is served
 * @param pageOf asked for .mdx articles only, whose text no one but Astro knows
 */
export async function indexArticles(articles: readonly SourceArticle[], base: string, pageOf: PageOf, searchFilesOf: SearchFilesOf): Promise<IndexFile[]> {
  const documents = new Map<string, string>();
  const locales: LocaleIndex[] = [];
  for (const [locale, inLocale] of Map.groupBy(articles, (article) => article.locale)) {
    const index: LocaleIndex = { locale, words: createWordList(locale), articles: new Map() };
    const hiddenWordsOf = hiddenWordFinder(searchFilesOf(locale).synonyms, locale);
    for (const article of inLocale) {
      const path = articlePath(locale, article.slug);
      const blocks = await blocksOf(article, base, () => pageOf(path));
      // While its writer is at work, the page of an .mdx article may be an error; search does without it.
      if (blocks.length === 0 && article.format === 'mdx') continue;
      const { title, keywords } = article.frontMatter;
      const hidden = hiddenWordsOf(title, keywords, blocks);
      documents.set(path, searchDocument(article, blocks, hidden));
      index.articles.set(path, article);
      index.words.add([title, ...blocks.map(({ text }) => text)].join(' '), Object.values(hidden).flat().join(' '));
    }
    locales.push(index);
  }

  const { files, languages } = await indexDocuments(documents);
  const ours = languages.flatMap((made) => {
    const index = locales.find(({ locale }) => locale.toLowerCase() === made.language);
    return index ? filesOf(index, made, searchFilesOf(index.locale)) : [];
  });
  return [...files, ...ours];
}

async function blocksOf(article: SourceArticle, base: string, page: () => Promise<string>): Promise<SearchBlock[]> {
  if (article.format === 'md') return searchBlocks(parseBody(bodyOf(article.text), renderOptionsFor(article.locale, article.file, base)).tree);
  return searchBlocks(htmlToHast(proseOf(await page()), { fragment: true }) as Root);
}

/** The files that search needs beside Pagefind's own. */
function filesOf({ articles, words }: LocaleIndex, { language, hash, paths }: LanguageIndex, { bestBets }: Pick<SearchFiles, 'bestBets'>): IndexFile[] {
  const rows = paths.flatMap((path) => {
    const article = articles.get(path);
    if (!article) return [];
    const { category, updated, views: carriedOver } = article.frontMatter;
    return [{ slug: article.slug, category, updated: dayNumber(updated), views: shownViews(carriedOver, path, views.articles) }];
  });
  const rowOf = new Map(rows.map(({ slug }, row) => [slug, row]));
  const facts: PackedFacts = {
    ...packFacts(hash, rows),
    knownWords: words.knownWords(),
    bestBets: Object.fromEntries(bestBets.map(({ query, articles: slugs }) => [betKey(query), slugs.flatMap((slug) => rowOf.get(slug) ?? [])])),
  };
  const packed = JSON.stringify(facts);
  // The second copy is for readers whom a deployment gives facts and index of different releases.
  return [file(`facts.${language}.json`, packed), file(`facts.${hash}.json`, packed), file(`words.${hash}.txt`, words.vocabulary())];
}

function file(path: string, text: string): IndexFile {
  return { path, content: new TextEncoder().encode(text) };
}

/** The body of an article's page: where `[slug].astro` prints it. */
export function proseOf(page: string): string {
  return /<div class="prose">([\s\S]*)<\/div>\s*<\/article>/.exec(page)?.[1] ?? '';
}
