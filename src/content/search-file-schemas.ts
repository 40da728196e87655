import { z } from 'zod';
import { SLUG } from '../text/slug.ts';

const words = z.union([z.string().trim().min(1).max(200), z.number().transform(String)]);
/** Longest path in `places.yml`, in characters. */
const MAX_PLACE = 500;
const slug = z.string().regex(SLUG);

/** `synonyms.yml`: groups of words and phrases that mean the same on this site. */
export const synonymsSchema = z.array(z.array(words).min(2));

/** `best-bets.yml`: a query, and the articles pinned on top of its results. */
export const bestBetsSchema = z.array(
  z.strictObject({ query: words, articles: z.array(slug).min(1) }),
);

/** `cases.yml`: a query, an article, and the lowest rank that the article may have. */
export const casesSchema = z.array(
  z.strictObject({ query: words, article: slug, within: z.int().min(1).max(50).default(1) }),
);

/** Searches load this list, so it has limits: entries, and queries of an entry. */
export const MAX_ALSO_SEARCHED = 200;
const MAX_ALSO = 8;

/**
 * `also-searched.yml`: a query, and what people who search for it also search for. An empty list
 * keeps the query from being proposed again.
 */
export const alsoSearchedSchema = z
  .array(z.strictObject({ query: words, also: z.array(words).max(MAX_ALSO) }))
  .max(MAX_ALSO_SEARCHED);

export type AlsoSearchedEntry = z.output<typeof alsoSearchedSchema>[number];
/**
 * `places.yml`: paths of other pages of the company, where `*` matches any characters, and the
 * articles that the widget suggests there.
 */
export const placesSchema = z.array(
  z.strictObject({
    path: z
      .string()
      .regex(/^\/(?!\/)\S*$/)
      .max(MAX_PLACE),
    articles: z.array(slug).min(1),
  }),
);

export type Place = z.output<typeof placesSchema>[number];
export type BestBet = z.output<typeof bestBetsSchema>[number];
export type SearchCase = z.output<typeof casesSchema>[number];
