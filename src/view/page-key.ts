import { hasOverrides } from '../config/overridden-components.ts';
import { localeData } from './page-data.ts';
import { codeVersion } from '../build/code-version.ts';
import { isPreview } from '../config/environment.ts';
import { digest } from '../lib/digest.ts';
import { translationsOf } from './translations-of.ts';

let version: string | undefined;

/** The owner's components may read anything, so no key can stand for what they show. */
const isKeyed = !import.meta.env.DEV && !hasOverrides();

/**
 * A name for all that a page shows: a build takes a page of the same name over from the one before
 * (https://docs.astro.build/en/reference/experimental-flags/incremental-build/). It covers what
 * all pages of a locale have in common, the page's translations, and the program's own code; Astro
 * itself watches its config and the lock file.
 * @param address of the page, with the base path
 * @param shown all else on the page, as JSON has it
 * @returns undefined when each page must be made anew
 */
export async function pageKey(
  locale: string,
  address: string,
  shown: unknown,
): Promise<string | undefined> {
  if (!isKeyed) return undefined;
  const { categories, sections, footerLinks } = await localeData(locale);
  version ??= codeVersion();
  const labels = [...categories, ...sections].map(({ id, label }) => [id, label]);
  return digest(
    JSON.stringify([
      version,
      isPreview(),
      locale,
      labels,
      footerLinks,
      await translationsOf(locale, address),
      shown,
    ]),
  );
}
