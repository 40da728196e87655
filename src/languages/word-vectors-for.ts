import { existsSync, readFileSync } from 'node:fs';
import { languageFor } from './registry.ts';

/**
 * Reads the word vectors of a language, as `npm run train-meaning` wrote them.
 * @param lang BCP 47 code
 * @returns undefined for a language without them
 */
export function wordVectorsFor(lang: string): Uint8Array | undefined {
  const file = new URL(`./${languageFor(lang).code}/word-vectors.bin`, import.meta.url);
  return existsSync(file) ? readFileSync(file) : undefined;
}
