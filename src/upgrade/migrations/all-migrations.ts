import type { Migration } from '../migration.ts';
import { compareVersions } from '../version.ts';
import { migration as to020 } from './0.2.0.ts';

const migrations: readonly Migration[] = [to020];

/** Returns the migrations for the releases after one and up to another, in order. */
export function migrationsBetween(after: string, upTo: string): readonly Migration[] {
  return migrations
    .filter(
      ({ version }) => compareVersions(version, after) > 0 && compareVersions(version, upTo) <= 0,
    )
    .toSorted((a, b) => compareVersions(a.version, b.version));
}
