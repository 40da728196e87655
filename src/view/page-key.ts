import { localeData } from './page-data.ts';
import { currentContext } from '../build/current-context.ts';
import { digest } from '../lib/digest.ts';
import { translationsOf } from './translations-of.ts';

/**
 * Returns a digest of all that a page shows: a build reuses the page of the build before when it is
 * the same (https://docs.astro.build/en/reference/experimental-flags/incremental-build/). It covers
 * what all pages of a locale share, the other languages of the page, and the program's own code;
 * Astro itself watches its config and the lock file.
 * @param path URL path of the page, with the base path
 * @param shown all else on the page, as JSON has it
 * @returns undefined where no page is reused
 */
export function pageKey(locale: string, path: string, shown: unknown): string | undefined {
  const { pageVersion, preview } = currentContext();
  if (pageVersion === undefined) return undefined;
  const { categories, sections, footerLinks } = localeData(locale);
  const labels = [...categories, ...sections].map(({ id, label }) => [id, label]);
  return digest(
    JSON.stringify([
      pageVersion,
      preview,
      locale,
      labels,
      footerLinks,
      translationsOf(locale, path),
      shown,
    ]),
  );
}
