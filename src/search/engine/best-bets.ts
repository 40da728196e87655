import { wordsOf } from './words.ts';

/**
 * Returns the key of a query for best bets: its words only, so that case and punctuation do not
 * matter.
 */
export function betKey(query: string): string {
  return wordsOf(query).join(' ');
}
