/**
 * Parts of the search that can be left out, one at a time, to measure what each brings
 * (`npm run bench -- --relevance FOLDER --ablation`). Readers always get all of them.
 */
export const ingredients = [
  'stop words',
  'synonyms',
  'meaning',
  'title weight',
  'heading weight',
  'corrections',
  'compounds',
  'coverage',
  'closeness',
  'views',
] as const;

export type Ingredient = (typeof ingredients)[number];

/** The ingredients that an index or an engine leaves out. */
export type Without = ReadonlySet<Ingredient>;

/** Leaves out nothing. */
export const complete: Without = new Set();
