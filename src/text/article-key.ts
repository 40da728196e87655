import { hashOf } from './hash.ts';

/** Characters of a key. */
const LENGTH = 4;

/**
 * Returns a short key of an article, by which a browser recognizes articles that still exist. It
 * reveals no slug; one in 16 million other slugs has the same.
 */
export function articleKey(slug: string): string {
  const hash = hashOf(slug);
  return btoa(String.fromCharCode(hash & 255, (hash >> 8) & 255, (hash >> 16) & 255));
}

/** Returns a test of whether packed keys contain that of an article. */
export function keyTest(packed: string): (slug: string) => boolean {
  const keys = new Set<string>();
  for (let at = 0; at < packed.length; at += LENGTH) keys.add(packed.slice(at, at + LENGTH));
  return (slug) => keys.has(articleKey(slug));
}
