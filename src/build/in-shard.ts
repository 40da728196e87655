import type { Shard } from '../domain/shard.ts';
import { digest } from '../lib/digest.ts';

/** Reads `2/4`, the format that test runners use; undefined when the text has another format. */
export function parseShard(text: string): Shard | undefined {
  const [, number, count] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  return number !== undefined && count !== undefined && number >= 1 && number <= count
    ? { number, count }
    : undefined;
}

/**
 * Returns whether a shard builds the page of an article. The first shard builds search, listings
 * and the .mdx articles, whose pages search reads. The others share the remaining articles. The
 * path decides, so a new article moves no other article to another shard and its cache, and shards
 * have the same size whatever the sections are.
 * @param file its path
 */
export function isInShard(
  { locale, slug, file }: { readonly locale: string; readonly slug: string; readonly file: string },
  { number, count }: Shard,
): boolean {
  if (count === 1) return true;
  const owner = file.endsWith('.mdx')
    ? 1
    : 2 + (Number.parseInt(digest(`${locale}/${slug}`).slice(0, 8), 16) % (count - 1));
  return number === owner;
}
