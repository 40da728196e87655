import { wordsOf } from './words.ts';

/** A question as best bets are looked up: its words alone, so that case and punctuation do not matter. */
export function betKey(question: string): string {
  return wordsOf(question).join(' ');
}
