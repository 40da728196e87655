import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { leftOutByNpm, ownershipOf } from './ownership.ts';
import type { Release } from './release.ts';
import { openScratchRepository } from './scratch-repository.ts';

/** A product file that differs from the recorded release. */
export type Difference = {
  readonly path: string;
  readonly kind: 'changed' | 'deleted' | 'added';
  /** Where the owner's change would survive every upgrade without a merge. */
  readonly better: string | undefined;
};

/** Components that `src/overrides/` replaces. */
const OVERRIDABLE =
  /^src\/components\/(Head|SiteHeader|SiteFooter|HomeHero|ArticleStart|ArticleEnd)\.astro$/;

/**
 * Returns the product files of a project, with uncommitted changes, that differ from the release
 * that it comes from. Ignores the owner's files, generated files and package.json.
 */
export function differencesFrom(base: Release, folder: string, scratch: string): Difference[] {
  const repository = openScratchRepository(mkdtempSync(join(scratch, 'status-')));
  const before = repository.entriesOf(repository.treeOfFolder(base.folder));
  const now = repository.entriesOf(repository.treeOfFolder(folder));
  const paths = [...new Set([...before.keys(), ...now.keys()])].toSorted();
  return paths
    .filter((path) => ownershipOf(path) === 'merged')
    .filter((path) => !leftOutByNpm.includes(path) || before.has(path))
    .filter((path) => before.get(path)?.id !== now.get(path)?.id)
    .map((path) => ({
      path,
      kind: kindOf(before.has(path), now.has(path)),
      better: betterPlace(path),
    }));
}

function kindOf(wasThere: boolean, isThere: boolean): Difference['kind'] {
  if (wasThere && isThere) return 'changed';
  return wasThere ? 'deleted' : 'added';
}

function betterPlace(path: string): string | undefined {
  const component = OVERRIDABLE.exec(path)?.[1];
  if (component !== undefined) return `src/overrides/${component}.astro`;
  if (path.startsWith('src/styles/')) return 'src/theme.css';
  const language = /^src\/languages\/([\w-]+)\/.*strings/.exec(path)?.[1];
  return language === undefined ? undefined : `src/overrides/strings/${language}.ts`;
}
