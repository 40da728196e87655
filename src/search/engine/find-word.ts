import type { Hit } from './hit.ts';

/** Returns the articles that have one key, its inflected forms or words that begin with it. */
export type FindKey = (key: string) => Promise<readonly Hit[]>;

/**
 * Returns the articles that have all keys of one of the lists. Their hits become one.
 * @param lookups result of `lookupsOf`
 */
export async function findAny(
  lookups: readonly (readonly string[])[],
  find: FindKey,
): Promise<readonly Hit[]> {
  const found = await Promise.all(lookups.map((keys) => findAll(keys, find)));
  const [only] = found;
  return found.length === 1 && only ? only : merge(found.flat());
}

async function findAll(keys: readonly string[], find: FindKey): Promise<readonly Hit[]> {
  const found = await Promise.all(keys.map(find));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const rows = found.map((hits) => new Set(hits.map(({ row }) => row)));
  return merge(found.flat().filter(({ row }) => rows.every((list) => list.has(row))));
}

/** Returns one hit for each article, in the order of the first ones. */
function merge(hits: readonly Hit[]): Hit[] {
  const merged = new Map<number, Hit>();
  for (const hit of hits) {
    const before = merged.get(hit.row);
    merged.set(
      hit.row,
      before
        ? {
            row: hit.row,
            score: Math.max(before.score, hit.score),
            positions: [...new Set([...before.positions, ...hit.positions])].sort((a, b) => a - b),
            fields: [...new Set([...before.fields, ...hit.fields])],
            isExact: before.isExact || hit.isExact,
          }
        : hit,
    );
  }
  return [...merged.values()];
}
