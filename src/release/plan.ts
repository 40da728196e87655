import type { Ledger, LedgerEntry } from './ledger.ts';
import { heldFiles } from './ledger.ts';
import { isAskedForLater, stepOf, steps } from './upload-order.ts';

export type Release = {
  /** Hash of its manifest. */
  readonly id: string;
  /** SHA-256 of each file by its path, the manifest among them. */
  readonly files: Readonly<Record<string, string>>;
};

/** How a target comes to hold a release. Groups of files follow each other; within one the order is free. */
export type Plan = {
  /** The ledger while it is done, written first. */
  readonly during: Ledger;
  readonly uploads: readonly (readonly string[])[];
  /** The ledger when all files are there, written before the first is removed. */
  readonly uploaded: Ledger;
  readonly removals: readonly string[];
  /** The ledger when it is done, written last. */
  readonly after: Ledger;
};

/**
 * Plans a publication. Interrupted anywhere, the same plan made again finishes it: what an interrupted one may have changed
 * counts as unknown and is uploaded again. Files that no ledger names are never removed.
 * @param keep how long files of earlier releases stay that open pages may ask for, in milliseconds
 */
export function planRelease(ledger: Ledger, release: Release, now: Date, keep: number): Plan {
  const held = heldFiles(ledger);
  const last = ledger.releases.at(-1);
  const isLast = last?.id === release.id;
  const before = isLast ? ledger.releases.slice(0, -1) : ledger.releases;
  const entry: LedgerEntry = isLast ? last : { id: release.id, begun: now.toISOString(), files: { ...release.files } };

  const finished: LedgerEntry = { ...entry, finished: entry.finished ?? now.toISOString() };
  const replaced = before.map((earlier) => ({ ...earlier, replaced: earlier.replaced ?? now.toISOString() }));
  const remaining = replaced.filter((earlier) => now.getTime() - Date.parse(earlier.replaced) < keep).map((earlier): LedgerEntry => ({
    ...earlier,
    files: Object.fromEntries(Object.entries(earlier.files).filter(([path]) => isAskedForLater(path))),
  }));
  const stays = new Set([...remaining, release].flatMap(({ files }) => Object.keys(files)));

  const changed = Object.keys(release.files).filter((path) => held.get(path)?.hash !== release.files[path]);
  const byStep = Map.groupBy(changed, (path) => stepOf(path, held.get(path)?.presence ?? 'absent'));
  return {
    during: { releases: [...before, entry] },
    uploads: steps.flatMap((step) => (byStep.has(step) ? [byStep.get(step)?.toSorted() ?? []] : [])),
    uploaded: { releases: [...replaced, finished] },
    removals: [...held.keys()].filter((path) => !stays.has(path)).sort(),
    after: { releases: [...remaining, finished] },
  };
}
