import type { Article } from '../domain/article.ts';
import { byViews } from '../domain/article.ts';
import { articleDirection } from '../meaning/article-directions.ts';
import { similarity } from '../meaning/text-direction.ts';
import type { WordVector } from '../meaning/word-vectors.ts';
import { similarityFinder } from '../text/similarity.ts';
import type { WordForms } from '../text/terms.ts';
import { proseOf, termReader } from '../text/terms.ts';

/** Weight of a word in the title and the keywords. In the text, each occurrence counts. */
const WEIGHT = { title: 6, keywords: 2, text: 1 };
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

/** What is compared of an article. */
type Compared = {
  readonly title: readonly string[];
  readonly keywords: readonly string[];
  readonly text: readonly string[];
  readonly direction: Float32Array | undefined;
};

/** Returns a value that depends on a text only, perhaps one that was made before. */
export type Derive = <Value>(name: string, source: string, make: () => Value) => Value;

/**
 * Returns a finder of related articles: those in the front matter, then the most similar ones, with
 * a preference for the same section. It is prepared once for a locale, so that each article costs
 * only the words it shares.
 * @param all the articles of one locale; hidden articles are related only if the front matter names
 * them
 * @param bodyOf Markdown of an article, without front matter
 * @param vectorOf returns the vector of a term; articles that share terms and are near in meaning
 * are more similar
 * @param derive keeps the terms of unchanged articles
 */
export function relatedFinder(
  all: readonly Article[],
  bodyOf: (article: Article) => string,
  forms: WordForms,
  vectorOf: (term: string) => WordVector | undefined = () => undefined,
  derive: Derive = (_name, _source, make) => make(),
): (article: Article, limit: number) => Article[] {
  const termsOf = termReader(forms);
  const directions: (Float32Array | undefined)[] = [];
  const compared = (article: Article, body: string): Compared => {
    const title = termsOf(article.title);
    const text = termsOf(`${article.description ?? ''} ${proseOf(body)}`);
    const weighted = text.map((term): [string, number] => [term, 1]);
    return {
      title,
      keywords: termsOf(article.keywords.join(' · ')),
      text,
      direction: articleDirection({ title, headings: [], text: weighted }, vectorOf),
    };
  };
  const similarTo = similarityFinder(
    all.values().map((article) => {
      const body = bodyOf(article);
      const { title, description = '', keywords: named } = article;
      const { direction, ...terms } = derive(
        `terms of ${article.file}`,
        [title, description, ...named, body].join('\n'),
        () => compared(article, body),
      );
      directions.push(direction);
      return [
        { terms: terms.title, weight: WEIGHT.title },
        { terms: terms.keywords, weight: WEIGHT.keywords },
        { terms: terms.text, weight: WEIGHT.text },
      ];
    }),
  );
  const nearness = (position: number, other: number) => {
    const [a, b] = [directions[position], directions[other]];
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

/** Returns each article once, in the same order, without the one they are related to. */
function unlessSelf(articles: readonly Article[], self: Article): Article[] {
  return [...new Set(articles)].filter(({ slug }) => slug !== self.slug);
}
