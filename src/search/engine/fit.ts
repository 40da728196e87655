/**
 * Share of a query that the best article must match, weighted by word. Below it, the listing says
 * that no result matches well. `npm run bench -- --relevance FOLDER` measures the effect of this
 * limit.
 */
export const DOUBTFUL_FIT = 0.35;
