import { bundledStem } from '../../languages/bundled-stem.ts';
import type { Stem, StemModule } from '../../text/stems.ts';
import { accentless, stemFile } from '../../text/stems.ts';

/**
 * A file of the index could not be loaded or does not match the others, so results would not be
 * reliable.
 */
export class IndexUnavailable extends Error {
  override name = 'IndexUnavailable';
}

/** Imports a script by its URL. */
export type ImportModule = (url: string) => Promise<unknown>;

/**
 * Loads a file of the index.
 * @throws IndexUnavailable when the site does not have it
 */
export async function loadIndexFile(url: URL): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new IndexUnavailable(`${url.pathname}: ${response.status}`);
  return response;
}

/**
 * Loads a JSON file of the index.
 * @throws IndexUnavailable when the site does not have it
 */
export async function loadJson<Content>(url: URL): Promise<Content> {
  return (await (await loadIndexFile(url)).json()) as Content;
}

/**
 * Loads the stemmer of a language.
 * @returns undefined when it cannot be loaded, because search works without correcting words
 */
export async function loadStem(
  folder: URL,
  language: string,
  importModule: ImportModule,
): Promise<Stem | undefined> {
  const bundled = bundledStem(language);
  if (bundled) return bundled;
  return importModule(new URL(stemFile(language), folder).href).then(
    (module) => accentless(module as StemModule),
    () => undefined,
  );
}
