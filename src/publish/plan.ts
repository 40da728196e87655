import type { Ledger, LedgerEntry } from './ledger.ts';
import { heldFiles } from './ledger.ts';
import { isAskedForLater, seenSteps, stepOf, unseenSteps } from './upload-order.ts';

export type Release = {
  /** Hash of its manifest. */
  readonly id: string;
  /** SHA-256 of each file by path, including the manifest. */
  readonly files: Readonly<Record<string, string>>;
};

/** One step of publishing: write the ledger, or upload or remove files in any order. */
export type PublishStep =
  | { readonly ledger: Ledger }
  | { readonly put: readonly string[] }
  | { readonly remove: readonly string[] };

/**
 * Returns the steps that bring a release to a target. After an interruption, a new plan completes
 * it: files that the interrupted one may have changed count as unknown and are uploaded again.
 * Files that no ledger contains are never removed.
 * @param keep how long files of earlier releases that open pages may request stay, in milliseconds
 */
export function planRelease(
  ledger: Ledger,
  release: Release,
  now: Date,
  keep: number,
): PublishStep[] {
  const held = heldFiles(ledger);
  const last = ledger.releases.at(-1);
  const isLast = last?.id === release.id;
  const before = isLast ? ledger.releases.slice(0, -1) : ledger.releases;

  const moment = now.toISOString();
  const begun: LedgerEntry = isLast
    ? last
    : { id: release.id, begun: moment, files: { ...release.files } };
  const linked: LedgerEntry = { ...begun, linked: begun.linked ?? moment };
  const finished: LedgerEntry = { ...linked, finished: begun.finished ?? moment };

  const replaced = before.map((earlier) => ({ ...earlier, replaced: earlier.replaced ?? moment }));
  const remaining = replaced
    .filter((earlier) => now.getTime() - Date.parse(earlier.replaced) < keep)
    .map((earlier): LedgerEntry => ({
      ...earlier,
      files: Object.fromEntries(
        Object.entries(earlier.files).filter(([path]) => isAskedForLater(path)),
      ),
    }));
  const stays = new Set([...remaining, release].flatMap(({ files }) => Object.keys(files)));

  const changed = Object.keys(release.files).filter(
    (path) => held.get(path)?.hash !== release.files[path],
  );
  const byStep = Map.groupBy(changed, (path) => stepOf(path, held.get(path)?.isLinked ?? false));
  const puts = (steps: readonly Parameters<typeof byStep.get>[0][]): PublishStep[] =>
    steps.map((step) => ({ put: (byStep.get(step) ?? []).toSorted() }));
  return [
    { ledger: { releases: [...before, begun] } },
    ...puts(unseenSteps),
    { ledger: { releases: [...before, linked] } },
    ...puts(seenSteps),
    { ledger: { releases: [...replaced, finished] } },
    { remove: [...held.keys()].filter((path) => !stays.has(path)).sort() },
    { ledger: { releases: [...remaining, finished] } },
  ];
}
