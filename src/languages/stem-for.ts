import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Stem, StemModule } from '../text/stems.ts';
import { accentless } from '../text/stems.ts';
import { bundledStem } from './bundled-stem.ts';
import { languageFor } from './registry.ts';

const load = createRequire(import.meta.url);

/**
 * Returns the stemmer of a language, for code that Node runs.
 * @param lang BCP 47 code
 * @returns undefined for a language without one
 */
export function stemFor(lang: string): Stem | undefined {
  const bundled = bundledStem(lang);
  if (bundled) return bundled;
  const { stemmer } = languageFor(lang);
  return stemmer === undefined ? undefined : accentless(load(stemmer) as StemModule);
}

/** Returns the path of the module to copy beside the index; undefined when there is none. */
export function stemmerPath(lang: string): string | undefined {
  const { stemmer } = languageFor(lang);
  if (stemmer === undefined || bundledStem(lang)) return undefined;
  return fileURLToPath(import.meta.resolve(stemmer));
}
