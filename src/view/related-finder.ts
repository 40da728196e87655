import type { Article } from '../domain/article.ts';
import { byViews } from '../domain/article.ts';
import { similarity } from '../meaning/text-direction.ts';
import { countedSimilarityFinder } from '../text/similarity.ts';
import type { Compare, Compared } from './compared-article.ts';
import { packComparison, unpackComparison } from './compared-article.ts';

/** Factor for the similarity of articles in the same section. */
const SAME_SECTION = 1.25;
/** What nearness in meaning adds to the factor, from the cosine of two articles on any subject. */
const MEANING = 1;
const UNRELATED = 0.3;
/** Less similarity is coincidence: a few common words without a common subject. */
const LEAST_SIMILARITY = 0.12;
/**
 * If few articles are similar, the most read articles of the section fill the list to this number.
 */
const FILL_TO = 3;

/** Returns a plain value that depends on a text only, perhaps one that was made before. */
export type Derive = <Value>(name: string, source: string, make: () => Value) => Value;

/**
 * Returns a finder of related articles: those in the front matter, then the most similar ones, with
 * a preference for the same section. It is prepared once for a locale, so that each article costs
 * only the words it shares.
 * @param all the articles of one locale; hidden articles are related only if the front matter names
 * them
 * @param bodyOf Markdown of an article, without front matter
 * @param derive keeps the terms of unchanged articles
 */
export function relatedFinder(
  all: readonly Article[],
  bodyOf: (article: Article) => string,
  compare: Compare,
  derive: Derive = (_name, _source, make) => make(),
): (article: Article, limit: number) => Article[] {
  const compared = all.map((article) => {
    const body = bodyOf(article);
    const { title, description = '', keywords } = article;
    let made: Compared | undefined;
    const source = [title, description, ...keywords, body].join('\n');
    const packed = derive(`terms of ${article.file}`, source, () =>
      packComparison((made = compare(article, body))),
    );
    return made ?? unpackComparison(packed);
  });
  const similarTo = countedSimilarityFinder(compared.map(({ terms }) => terms));
  const nearness = (position: number, other: number) => {
    const [a, b] = [compared[position]?.direction, compared[other]?.direction];
    return a && b ? Math.max(0, similarity(a, b) - UNRELATED) : 0;
  };
  const positionOf = new Map(all.map(({ slug }, position) => [slug, position]));
  const sections = Map.groupBy(all.filter(isPublished).sort(byViews), ({ section }) => section);

  return (article, limit) => {
    const position = positionOf.get(article.slug) ?? -1;
    const named = article.related.flatMap((slug) => all[positionOf.get(slug) ?? -1] ?? []);
    const similar = similarTo(position, LEAST_SIMILARITY / (SAME_SECTION + MEANING))
      .flatMap(({ index: other, similarity: shared }) => {
        const found = all[other];
        if (!found || !isPublished(found)) return [];
        const section = found.section === article.section ? SAME_SECTION : 1;
        return [{ found, score: shared * (section + MEANING * nearness(position, other)) }];
      })
      .filter(({ score }) => score >= LEAST_SIMILARITY)
      .sort((a, b) => b.score - a.score || byViews(a.found, b.found))
      .map(({ found }) => found);

    const found = new Set<Article>();
    addOthers(found, [...named, ...similar], article, Math.max(limit, FILL_TO));
    addOthers(found, sections.get(article.section) ?? [], article, FILL_TO);
    return [...found].slice(0, limit);
  };
}

function isPublished({ hidden }: Article): boolean {
  return hidden === undefined;
}

/** Adds articles, without the one they are related to, until there are `count`. */
function addOthers(
  found: Set<Article>,
  articles: readonly Article[],
  self: Article,
  count: number,
): void {
  for (const article of articles) {
    if (found.size >= count) return;
    if (article.slug !== self.slug) found.add(article);
  }
}
