/**
 * Share of a question that the best article must meet, by the weight of its words; below it the listing says that nothing
 * fits well. `npm run bench -- --relevance FOLDER` shows what the line costs and brings.
 */
export const DOUBTFUL_FIT = 0.35;
