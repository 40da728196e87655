import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audienceLabel } from '../../content/choice-groups.ts';
import type { SearchFiles } from '../../content/search-files.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { readViews, viewsFile } from '../../content/view-counts.ts';
import { dayNumber } from '../../domain/calendar-day.ts';
import { shownViews } from '../../domain/shown-views.ts';
import { stemFor, stemmerPath } from '../../languages/stem-for.ts';
import { languageFor } from '../../languages/registry.ts';
import { stemFile } from '../../text/stems.ts';
import type { ArticleFacts, PackedFacts } from '../engine/article-facts.ts';
import { packFacts, titleKey } from '../engine/article-facts.ts';
import { packAlsoSearched } from '../engine/also-searched.ts';
import { betKey } from '../engine/best-bets.ts';
import type { LanguageIndex } from './pagefind-index.ts';
import type { MeaningIndex } from './meaning-index.ts';
import type { WordList } from './word-list.ts';

type OwnSearchFiles = Pick<SearchFiles, 'bestBets'> & Partial<Pick<SearchFiles, 'alsoSearched'>>;

/** What is known of the articles of a language. */
type Collected = {
  /** Those in the index, by path from the site root. */
  readonly articles: ReadonlyMap<string, SourceArticle>;
  readonly words: WordList;
  readonly meaning: MeaningIndex | undefined;
};

/**
 * Writes the files of a language that search needs in addition to those of Pagefind.
 */
export function writeOwnFiles(
  folder: string,
  { articles, words, meaning }: Collected,
  { language, hash, paths }: LanguageIndex,
  { bestBets, alsoSearched = [] }: OwnSearchFiles,
): void {
  const { stopWords, elision, particles, irregularForms } = languageFor(language);
  const rows = factsOf(articles, paths);
  const facts: PackedFacts = {
    ...packFacts(hash, rows),
    stopWords: [...stopWords],
    elision: elision?.source,
    particles,
    irregularForms,
    knownWords: words.knownWords(),
    isStemmed: stemFor(language) !== undefined,
    meaning: meaning?.write(folder, paths),
    bestBets: packBestBets(bestBets, rows),
    alsoSearched: packAlsoSearched(
      alsoSearched,
      { stopWords, elision, stem: stemFor(language) },
      (query) => words.has(query),
    ),
  };
  const packed = JSON.stringify(facts);
  // During a deployment, a reader may get facts and index of different releases. The second copy
  // has the facts of this index.
  for (const name of [language, hash]) writeFileSync(join(folder, `facts.${name}.json`), packed);
  writeFileSync(join(folder, `words.${hash}.txt`), words.vocabulary());
  const stemmer = stemmerPath(language);
  if (stemmer !== undefined) copyFileSync(stemmer, join(folder, stemFile(language)));
}

type Row = ArticleFacts & { readonly slug: string };

/** Returns the facts of the indexed articles, in the order of the index. */
function factsOf(
  articles: ReadonlyMap<string, SourceArticle>,
  paths: readonly string[],
): readonly Row[] {
  const { articles: counted } = readViews(viewsFile()).views;
  return paths.flatMap((path) => {
    const article = articles.get(path);
    if (!article) return [];
    const { title, category, updated, views, redirect_from, only, status } = article.frontMatter;
    return {
      slug: article.slug,
      titleKey: titleKey(title),
      category,
      updated: dayNumber(updated),
      ...(only && { audience: { only, label: audienceLabel(only, article.locale) } }),
      ...(status && { status }),
      views: shownViews(views, [path, ...redirect_from], counted),
    };
  });
}

/**
 * Returns the rows pinned for each query. Omits a query whose articles are all hidden, because it
 * could reveal them.
 */
function packBestBets(
  bestBets: SearchFiles['bestBets'],
  rows: readonly Row[],
): PackedFacts['bestBets'] {
  const rowOf = new Map(rows.map(({ slug }, row) => [slug, row]));
  const bets = bestBets.map(({ query, articles }): [string, number[]] => [
    betKey(query),
    articles.flatMap((slug) => rowOf.get(slug) ?? []),
  ]);
  return Object.fromEntries(bets.filter(([, pinned]) => pinned.length > 0));
}
