import { setImmediate } from 'node:timers/promises';
import { articlesDirectory } from '../../config/articles-directory.ts';
import type { Shared } from '../../content/includes.ts';
import type { SearchFiles } from '../../content/search-files.ts';
import { readShared } from '../../content/shared-files.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import type { Without } from '../engine/ingredients.ts';
import { complete } from '../engine/ingredients.ts';
import type { BlocksOf, MdxBodyOf } from './article-blocks.ts';
import { mdxBlocks } from './article-blocks.ts';
import { articleRecord, hiddenWordsFor } from './article-record.ts';
import type { HiddenWordFinder } from './hidden-words.ts';
import type { EarlierIndex, IndexedArticle } from './indexed-article.ts';
import { writeOwnFiles } from './own-files.ts';
import { makeIndex } from './make-index.ts';
import type { GrowingIndex, MakeIndex } from './pagefind-index.ts';
import type { MeaningIndex } from './meaning-index.ts';
import { meaningIndex } from './meaning-index.ts';
import type { SearchBlock } from './search-blocks.ts';
import type { KnownTerms } from './term-totals.ts';
import { termTotals } from './term-totals.ts';
import type { WordList } from './word-list.ts';
import { createWordList } from './word-list.ts';

/** Number of articles that are prepared for the index before other work gets a turn. */
const BATCH = 50;

/**
 * Maximum number of new and changed articles in an index that shares files with an earlier one.
 * Pagefind names files by 28 bits of a digest, so a few articles do not get each other's names.
 */
export const FEW = 30;

/** Returns the search files of a locale. */
export type SearchFilesOf = (
  locale: string,
) => Pick<SearchFiles, 'synonyms' | 'bestBets'> & Partial<Pick<SearchFiles, 'alsoSearched'>>;

/** What is collected for the index of a locale. */
type LocaleIndex = {
  readonly locale: string;
  readonly shared: Shared;
  readonly hiddenWordsOf: HiddenWordFinder;
  readonly words: WordList;
  /** Undefined for a language without word vectors. */
  readonly meaning: MeaningIndex | undefined;
  /** Terms of the articles that have not changed. */
  readonly known: KnownTerms[];
  /** By path. */
  readonly articles: Map<string, SourceArticle>;
};

/** What the index of articles is made from, and how. */
export type IndexOptions = {
  /** For .mdx articles, which only Astro renders. */
  readonly mdxBodyOf: MdxBodyOf;
  readonly searchFilesOf: SearchFilesOf;
  /** For Markdown articles. */
  readonly blocksOf: BlocksOf;
  /** Ingredients to leave out. */
  readonly without?: Without;
  /** Keeps Pagefind's index in a preview. */
  readonly make?: MakeIndex;
  /** Results that have not changed. */
  readonly earlier?: EarlierIndex | undefined;
  /** Is called when only Pagefind has still work to do. */
  readonly meanwhile?: () => void;
};

/**
 * Writes the files of `/pagefind/` for these articles.
 * @param folder is created
 * @throws UserError when Pagefind fails or indexes fewer articles than it was given
 */
export async function indexArticles(
  articles: readonly SourceArticle[],
  folder: string,
  options: IndexOptions,
): Promise<void> {
  const { make = makeIndex } = options;
  return make((growing) => fillIndex(growing, articles, folder, options));
}

async function fillIndex(
  growing: GrowingIndex,
  articles: readonly SourceArticle[],
  folder: string,
  { mdxBodyOf, searchFilesOf, blocksOf, without = complete, earlier, meanwhile }: IndexOptions,
): Promise<void> {
  const locales = new Set(articles.map(({ locale }) => locale));
  const indexes = new Map(
    [...locales].map((locale) => [locale, startLocale(locale, searchFilesOf, without)]),
  );
  const texts = new Set<() => void>();
  let known = 0;
  // .mdx articles come last because their pages may not be rendered yet.
  const inOrder = articles.toSorted(
    (a, b) => Number(a.format === 'mdx') - Number(b.format === 'mdx'),
  );
  for (const article of inOrder) {
    const index = indexes.get(article.locale);
    const entry = index && earlier?.find(article);
    if (entry) {
      known++;
      addKnown(growing, index, article, entry);
    } else {
      const blocks =
        article.format === 'md'
          ? index && blocksOf(article, index.shared)
          : await mdxBlocks(article, mdxBodyOf);
      // While an .mdx article is being edited, its page may be an error. Search omits it.
      if (!index || !blocks) continue;
      texts.add(addArticle(growing, index, article, blocks, earlier));
    }
    // Lets Pagefind and the build continue.
    if ((texts.size + known) % BATCH === 0) await setImmediate();
  }
  const isSimilar = articles.length - known <= FEW;
  const finishing = growing.finish(folder, isSimilar ? earlier?.folder : undefined);
  // A failure is reported below, where it is awaited.
  finishing.catch(() => undefined);
  // Only now, so that Pagefind can start on all articles.
  for (const { locale, words, known } of indexes.values()) {
    for (const totals of earlier ? termTotals(locale, known, earlier.totals) : []) {
      words.addKnown(totals);
      await setImmediate();
    }
    known.length = 0;
  }
  for (const addText of texts) {
    addText();
    // Frees the memory of the text.
    texts.delete(addText);
    if (texts.size % BATCH === 0) await setImmediate();
  }
  meanwhile?.();

  for (const made of await finishing) {
    const index = [...indexes.values()].find(
      ({ locale }) => locale.toLowerCase() === made.language,
    );
    if (!index) continue;
    writeOwnFiles(folder, index, made, searchFilesOf(index.locale));
  }
}

/**
 * Adds an article to Pagefind.
 * @returns a function that adds its words to the word list
 */
function addArticle(
  growing: GrowingIndex,
  index: LocaleIndex,
  article: SourceArticle,
  found: readonly SearchBlock[],
  earlier: EarlierIndex | undefined,
): () => void {
  const { record, blocks } = articleRecord(article, found, index.hiddenWordsOf);
  const { url } = record;
  growing.add(record);
  index.articles.set(url, article);
  return () => {
    const { title: shown = '', headings: _headings, ...hiddenWords } = record.meta ?? {};
    const visible = `${shown} ${record.content}`;
    const { terms, numbers } = index.words.add(visible, Object.values(hiddenWords).join(' '));
    const { title } = article.frontMatter;
    const direction = index.meaning?.add(url, title, blocks, numbers, index.words);
    earlier?.keep(article, { record, terms, direction });
  };
}

/** Adds an article as an earlier build did. Its terms come later. */
function addKnown(
  growing: GrowingIndex,
  index: LocaleIndex,
  article: SourceArticle,
  { record, terms, direction }: IndexedArticle,
): void {
  const { url } = record;
  growing.add(record);
  index.articles.set(url, article);
  index.known.push({ url, terms });
  if (direction !== undefined) index.meaning?.addKnown(url, direction);
}

function startLocale(locale: string, searchFilesOf: SearchFilesOf, without: Without): LocaleIndex {
  return {
    locale,
    shared: readShared(articlesDirectory(), locale),
    hiddenWordsOf: hiddenWordsFor(locale, searchFilesOf, without),
    words: createWordList(locale),
    meaning: meaningIndex(locale),
    known: [],
    articles: new Map(),
  };
}
