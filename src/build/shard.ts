import type { Shard } from '../domain/shard.ts';
import { digest } from '../lib/digest.ts';

/** Reads `2/4`, the form that test runners give it; undefined when the text is not of that form. */
export function parseShard(text: string): Shard | undefined {
  const [, number, count] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  return number !== undefined && count !== undefined && number >= 1 && number <= count
    ? { number, count }
    : undefined;
}

/**
 * Returns whether a shard builds the page of an article. The first builds search and listings, so
 * the others share the articles; only those in .mdx, whose pages search reads, are built with it.
 * The path decides: another article moves none from one shard and its cache to another, and shards
 * are of one size whatever the sections are.
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
