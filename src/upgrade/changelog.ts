import { compareVersions } from './version.ts';

/**
 * Returns the sections of a changelog for the releases after one and up to another; an empty text
 * when there are none.
 */
export function changelogBetween(changelog: string, after: string, upTo: string): string {
  return changelog
    .split(/^(?=## )/m)
    .filter((section) => {
      const version = /^## v?(\d+\.\d+\.\d+)\b/.exec(section)?.[1];
      return (
        version !== undefined &&
        compareVersions(version, after) > 0 &&
        compareVersions(version, upTo) <= 0
      );
    })
    .join('')
    .trim();
}
