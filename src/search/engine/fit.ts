/**
 * How well the best article must fit a query; see `Ranked`. Below it, the listing says that no
 * result matches well. `npm run bench -- --relevance FOLDER` measures the effect of this limit.
 */
export const DOUBTFUL_FIT = 0.36;
