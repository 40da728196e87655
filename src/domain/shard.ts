/** One of several parts of a build, counted from 1. A whole build is 1 of 1. */
export type Shard = { readonly number: number; readonly count: number };

/** The shard of a whole build. */
export const WHOLE_SITE: Shard = { number: 1, count: 1 };
