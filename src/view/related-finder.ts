import type { Article } from '../domain/article.ts';
import { byViews } from '../domain/article.ts';
import { similarityFinder } from '../text/similarity.ts';
import type { WordForms } from '../text/terms.ts';
import { proseOf, termReader } from '../text/terms.ts';

/** How often a word of the title or the keywords counts; one of the text counts as often as it stands there. */
const WEIGHT = { title: 6, keywords: 2, text: 1 };
/** Similarity gains so much between articles of one section. */
const SAME_SECTION = 1.25;
/** Less similarity is chance: a few words in common and no subject. */
const LEAST_SIMILARITY = 0.12;
/** An article like few others is filled up to so many with the most read of its section. */
const FILL_TO = 3;

/**
 * Articles to read next: those the writer named, then those whose words are most like its own, its section preferred.
 * Prepared once for a locale, so that each article costs only the words it shares.
 * @param all the articles of one locale; those hidden from readers are related only where a writer named them
 * @param bodyOf Markdown of an article, without front matter
 */
export function relatedFinder(
  all: readonly Article[],
  bodyOf: (article: Article) => string,
  forms: WordForms,
): (article: Article, limit: number) => Article[] {
  const termsOf = termReader(forms);
  const similarTo = similarityFinder(
    all.values().map((article) => [
      { terms: termsOf(article.title), weight: WEIGHT.title },
      { terms: termsOf(article.keywords.join(' · ')), weight: WEIGHT.keywords },
      {
        terms: termsOf(`${article.description ?? ''} ${proseOf(bodyOf(article))}`),
        weight: WEIGHT.text,
      },
    ]),
  );
  const positionOf = new Map(all.map(({ slug }, place) => [slug, place]));
  const sections = Map.groupBy(all.filter(isPublished).sort(byViews), ({ section }) => section);

  return (article, limit) => {
    const place = positionOf.get(article.slug) ?? -1;
    const named = article.related.flatMap((slug) => all[positionOf.get(slug) ?? -1] ?? []);
    const similar = similarTo(place, LEAST_SIMILARITY / SAME_SECTION)
      .flatMap(({ index: other, similarity }) => {
        const found = all[other];
        return found && isPublished(found)
          ? [{ found, score: similarity * (found.section === article.section ? SAME_SECTION : 1) }]
          : [];
      })
      .filter(({ score }) => score >= LEAST_SIMILARITY)
      .sort((a, b) => b.score - a.score || byViews(a.found, b.found))
      .map(({ found }) => found);

    const related = unlessSelf([...named, ...similar], article);
    const filled =
      related.length >= FILL_TO
        ? related
        : unlessSelf([...related, ...(sections.get(article.section) ?? [])], article).slice(
            0,
            FILL_TO,
          );
    return filled.slice(0, limit);
  };
}

function isPublished({ hidden }: Article): boolean {
  return hidden === undefined;
}

/** Each of the articles once, in their order, without the one they are related to. */
function unlessSelf(articles: readonly Article[], self: Article): Article[] {
  return [...new Set(articles)].filter(({ slug }) => slug !== self.slug);
}
