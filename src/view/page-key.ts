import { localeData } from './page-data.ts';
import { currentContext } from '../build/current-context.ts';
import { digest } from '../lib/digest.ts';
import { noticesOn, noticeSources } from './notices.ts';
import { translationsOf } from './translations-of.ts';

/**
 * Returns a digest of everything that a page shows. A build reuses the page of the previous build
 * if the digest is the same
 * (https://docs.astro.build/en/reference/experimental-flags/incremental-build/). It includes what
 * all pages of a locale share, the translations and the notices of the page, and the program code.
 * Astro itself watches its configuration and the lock file.
 * @param path URL path of the page, with the base path
 * @param shown everything else on the page, as JSON
 * @param places by which notices mean the page
 * @returns undefined when no pages are reused
 */
export function pageKey(
  locale: string,
  path: string,
  shown: unknown,
  places: readonly string[] = [],
): string | undefined {
  if (currentContext().pageVersion === undefined) return undefined;
  return digest(
    JSON.stringify([
      sharedKey(locale),
      translationsOf(locale, path),
      noticesOn(locale, places),
      shown,
    ]),
  );
}

/** Returns a digest of what all pages of a locale show. */
function sharedKey(locale: string): string {
  const context = currentContext();
  return context.once(`key of pages in ${locale}`, () => {
    const { categories, sectionGroups, footerLinks, hasGlossary } = localeData(locale);
    const labelsOf = (named: readonly { readonly id: string; readonly label: string }[]) =>
      named.map(({ id, label }) => [id, label]);
    const labels = [
      labelsOf(categories),
      ...sectionGroups.map(({ id, label, sections }) => [id, label, labelsOf(sections)]),
    ];
    return digest(
      JSON.stringify([
        context.pageVersion,
        context.preview,
        locale,
        labels,
        footerLinks,
        hasGlossary,
        noticeSources(),
      ]),
    );
  });
}
