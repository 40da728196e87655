import { movedPaths, movedTo } from '../domain/moved-paths.ts';
import { site } from '../config/settings.ts';
import { editDistance } from '../text/edit-distance.ts';
import { articlePath, pathOwners } from './path-owners.ts';
import type { SiteContext } from './rule.ts';

/**
 * Returns a function that finds the page which a path of an earlier help center means: the same
 * number with other words, another locale. The page "not found" leads readers there.
 */
export function movedSuggester(context: SiteContext): (path: string) => string | undefined {
  const { claims, listingClaims } = pathOwners(context);
  const moved = movedPaths(
    [
      ...claims.map(({ oldPath, summary }) => ({ from: oldPath, to: articlePath(summary) })),
      ...listingClaims.map(({ oldPath, target }) => ({ from: oldPath, to: target })),
    ],
    site.locales.map(({ code }) => code),
  );
  return (path) => movedTo(path, moved);
}

/**
 * Returns whether two names of pages probably mean the same: all but one letter, or half of the
 * words. The paths of an earlier help center say less than a misspelt path of this one.
 */
export function isSameName(name: string, other: string): boolean {
  if (editDistance(name.toLowerCase(), other.toLowerCase(), 1) <= 1) return true;
  const [a, b] = [wordsOf(name), wordsOf(other)];
  return 2 * a.intersection(b).size >= Math.max(a.size, b.size);
}

function wordsOf(name: string): Set<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
