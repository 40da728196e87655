/** One of so many parts of a build, counted from 1; a whole build is 1 of 1. */
export type Shard = { readonly number: number; readonly count: number };
