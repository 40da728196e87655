import { compareVersions } from './version.ts';

/**
 * The sections of a changelog for the releases after one and up to another, as they are written.
 * @returns an empty text when there is none
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
