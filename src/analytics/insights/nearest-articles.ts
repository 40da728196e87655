import { similarityFinder } from '../../text/similarity.ts';
import type { ListedArticle, SiteWords } from './site-words.ts';

/** An article, and how near in meaning it is to a question: 0 to 1. */
export type NearestArticle = { readonly article: ListedArticle; readonly similarity: number };

/** Returns the articles nearest in meaning to a question, the nearest first; often none. */
export type NearestArticles = (question: string) => readonly NearestArticle[];

/** Articles that are less similar share only a common word with the question. */
const LEAST_SIMILARITY = 0.15;
const MAX_ARTICLES = 3;

/** Compares questions with articles by their significant words, synonyms included. */
export function nearestArticlesFinder({ articles, termsOf }: SiteWords): NearestArticles {
  const found = new Map<string, readonly NearestArticle[]>();
  let texts: { terms: string[]; weight: number }[][] | undefined;
  const find = (question: string): NearestArticle[] => {
    texts ??= articles.map((article) =>
      article.texts.map(({ text, weight }) => ({ terms: termsOf(text), weight })),
    );
    // One question at a time: many questions about a subject would make its words common.
    return similarityFinder([...texts, [{ terms: termsOf(question), weight: 1 }]])(
      articles.length,
      LEAST_SIMILARITY,
    )
      .flatMap(({ index, similarity }) => {
        const article = articles[index];
        return article ? [{ article, similarity }] : [];
      })
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, MAX_ARTICLES);
  };
  return (question) => {
    const near = found.get(question) ?? find(question);
    found.set(question, near);
    return near;
  };
}
