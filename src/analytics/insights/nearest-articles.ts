import { articleDirection } from '../../meaning/article-directions.ts';
import { directionOf, similarity as cosine } from '../../meaning/text-direction.ts';
import { similarityFinder } from '../../text/similarity.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';

/** Returns the articles nearest in meaning to a question, the nearest first; often none. */
export type NearestArticles = (question: string) => readonly ListedArticle[];

/** Weight of a word in the title, in synonyms and keywords, and in the text. */
const WEIGHT = { title: 6, hidden: 2, text: 1 };
/** What nearness in meaning adds to the similarity of words, from the cosine of any two texts. */
const MEANING = 0.6;
const UNRELATED = 0.3;
/**
 * Similarity below which an article shares only a common word with the question, with and without
 * word vectors. At these limits, three of four questions that an article answers get a proposal,
 * and one of six that none does.
 */
const LEAST = { withVectors: 0.24, wordsOnly: 0.15 };
const MAX_ARTICLES = 3;

/**
 * Compares questions with articles by their significant words, synonyms included, and by the
 * meaning of the words in languages with word vectors.
 */
export function nearestArticlesFinder({
  articles,
  termsOf,
  vectorOf,
}: Pick<SiteWords, 'articles' | 'termsOf' | 'vectorOf'>): NearestArticles {
  const texts = articles.map(({ title, hidden, text }) => ({
    title: termsOf(title),
    hidden: termsOf(hidden),
    text: termsOf(text),
  }));
  const weighted = texts.map(({ title, hidden, text }) => [
    { terms: title, weight: WEIGHT.title },
    { terms: hidden, weight: WEIGHT.hidden },
    { terms: text, weight: WEIGHT.text },
  ]);
  const directions = texts.map(({ title, text }) =>
    articleDirection({ title, headings: [], text: text.map((term) => [term, 1]) }, vectorOf),
  );
  return (question) => {
    const terms = termsOf(question);
    // One question at a time: many questions about a subject would make its words common.
    const similar = similarityFinder([...weighted, [{ terms, weight: 1 }]]);
    const shared = new Map(
      similar(articles.length, Number.MIN_VALUE).map(({ index, similarity }) => [
        index,
        similarity,
      ]),
    );
    const asked = directionOf(
      terms.map((term) => [term, 1]),
      vectorOf,
    );
    const least = asked ? LEAST.withVectors : LEAST.wordsOnly;
    return articles
      .map((article, index) => {
        const direction = directions[index];
        const near = asked && direction ? Math.max(0, cosine(asked, direction) - UNRELATED) : 0;
        return { article, score: (shared.get(index) ?? 0) + MEANING * near };
      })
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_ARTICLES)
      .map(({ article }) => article);
  };
}
