import { monthNames } from '../domain/calendar-day.ts';
import { editDistance } from '../text/edit-distance.ts';
import { similarityFinder } from '../text/similarity.ts';
import type { WordForms } from '../text/terms.ts';
import { proseOf, termReader } from '../text/terms.ts';
import { makeThesaurus } from '../search/index/synonym-groups.ts';
import { stemFor } from '../languages/stem-for.ts';
import { languageFor } from '../languages/registry.ts';
import { bodyOf } from '../content/front-matter.ts';
import type { SourceArticle } from '../content/source-article.ts';

/** Weight of a word of the title or the keywords, compared to one of the text. */
const WEIGHT = { title: 6, keywords: 2 };
/** Number of similar articles that sections and keywords come from. */
const NEIGHBOURS = 6;
/** Minimum similarity. Less is chance. */
const LEAST_SIMILARITY = 0.05;
const MAX_KEYWORDS = 8;

/** Suggestions from the existing articles, the most likely first. */
export type Suggestions = {
  readonly sections: readonly string[];
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  /** Articles with nearly the same title. */
  readonly equals: readonly SourceArticle[];
};

/**
 * Returns suggestions for a new article, by the similarity of its title to existing articles.
 * @param articles of the locale
 * @param groups synonyms; search knows them, so they are not suggested as keywords
 */
export function suggestFor(
  title: string,
  articles: readonly SourceArticle[],
  locale: string,
  groups: readonly (readonly string[])[],
): Suggestions {
  const forms: WordForms = {
    stopWords: new Set([
      ...languageFor(locale).stopWords,
      ...monthNames(locale).map((name) => name.toLowerCase()),
    ]),
    stem: stemFor(locale) ?? ((word) => word),
  };
  const termsOf = termReader(forms);
  const similar = neighbours(title, articles, termsOf);
  const ranked = (keyOf: (article: SourceArticle) => string): string[] => {
    const scores = new Map<string, number>();
    for (const { article, similarity } of similar)
      scores.set(keyOf(article), (scores.get(keyOf(article)) ?? 0) + similarity);
    return [...scores].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  };
  const own = new Set(
    termsOf([title, ...makeThesaurus(groups, locale).aliasesOf(title)].join(' · ')),
  );
  const keywords = similar
    .flatMap(({ article }) => article.frontMatter.keywords)
    .filter((keyword) => !termsOf(keyword).every((term) => own.has(term)));
  return {
    sections: ranked(({ section }) => section),
    categories: ranked(({ frontMatter }) => frontMatter.category),
    keywords: [...new Set(keywords)].slice(0, MAX_KEYWORDS),
    equals: articles.filter(({ frontMatter }) => isNearlyEqual(frontMatter.title, title, termsOf)),
  };
}

function neighbours(
  title: string,
  articles: readonly SourceArticle[],
  termsOf: (text: string) => string[],
) {
  const texts = articles.map(({ frontMatter, text }) => [
    { terms: termsOf(frontMatter.title), weight: WEIGHT.title },
    { terms: termsOf(frontMatter.keywords.join(' · ')), weight: WEIGHT.keywords },
    { terms: termsOf(`${frontMatter.description ?? ''} ${proseOf(bodyOf(text))}`), weight: 1 },
  ]);
  return similarityFinder([...texts, [{ terms: termsOf(title), weight: 1 }]])(
    articles.length,
    LEAST_SIMILARITY,
  )
    .flatMap(({ index, similarity }) =>
      articles[index] ? [{ article: articles[index], similarity }] : [],
    )
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, NEIGHBOURS);
}

/**
 * Returns whether two titles have the same significant words in any order, or differ in a few
 * letters.
 */
function isNearlyEqual(one: string, other: string, termsOf: (text: string) => string[]): boolean {
  const [a, b] = [one, other].map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ) as [string, string];
  const limit = Math.floor(Math.max(a.length, b.length) / 10);
  if (
    editDistance(a, b, limit) <= limit &&
    a.replaceAll(/\P{N}/gu, '') === b.replaceAll(/\P{N}/gu, '')
  )
    return true;
  const [terms, others] = [termsOf(one), termsOf(other)].map((list) =>
    [...new Set(list)].sort(),
  ) as [string[], string[]];
  return terms.length > 1 && terms.join(' ') === others.join(' ');
}
