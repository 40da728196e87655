import { readFileSync } from 'node:fs';
import { siteFile } from '../../config/site-file.ts';
import { site } from '../../config/settings.ts';
import { shownPath } from '../../lib/shown-path.ts';
import { ownStringsPath } from '../../languages/own-strings.ts';
import { missingStrings } from '../../languages/strings-for.ts';
import { strings as english } from '../../languages/en/strings.ts';
import { positionsIn } from '../../text/line-column.ts';
import type { SiteRule } from '../rule.ts';

/** Names that a message lists. */
const MOST_NAMES = 5;

export const untranslatedLocale: SiteRule = {
  name: 'untranslated-locale',
  severity: 'warning',
  description: 'Every locale of the site has interface texts in its own language.',
  checkSite: () =>
    site.locales.flatMap(({ code }) => {
      const missing = missingStrings(code);
      if (missing.length === 0) return [];
      return [
        { path: shownPath(siteFile()), ...positionOf(code), message: messageFor(code, missing) },
      ];
    }),
};

function messageFor(code: string, missing: readonly string[]): string {
  const path = ownStringsPath(code);
  const fix = `Write them in ${path}.`;
  if (missing.length === Object.keys(english).length)
    return `The locale "${code}" has no interface texts, so its pages show English ones. ${fix}`;
  const more = missing.length > MOST_NAMES ? ', …' : '';
  const names = missing.slice(0, MOST_NAMES).join(', ') + more;
  const count = missing.length;
  return `The locale "${code}" shows ${count} interface texts in English (${names}). ${fix}`;
}

function positionOf(code: string) {
  const text = readFileSync(siteFile(), 'utf8');
  const offset = text.search(new RegExp(`code: *['"]${code}['"]`));
  return positionsIn(text)(Math.max(0, offset));
}
