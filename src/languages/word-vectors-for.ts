import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageFor } from './registry.ts';

/**
 * Reads the word vectors of a language, as `npm run train-meaning` writes them.
 * @param lang BCP 47 code
 * @returns undefined for a language without them
 */
export function wordVectorsFor(lang: string): Uint8Array | undefined {
  const file = resolve('src/languages', languageFor(lang).code, 'word-vectors.bin');
  return existsSync(file) ? readFileSync(file) : undefined;
}
