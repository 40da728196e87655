/** One of so many parts of a build, counted from 1; a whole build is 1 of 1. */
export type Shard = { readonly number: number; readonly count: number };

/** The shard of a build that makes everything. */
export const WHOLE_SITE: Shard = { number: 1, count: 1 };
