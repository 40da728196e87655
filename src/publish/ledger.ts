import { z } from 'zod';
import { siteRoutes } from '../config/route-table.ts';
import { UserError } from '../lib/problem.ts';
import { releasePathSchema } from './release-path.ts';

/** Name of the ledger at the target. */
export const LEDGER_NAME = siteRoutes.ledger.path;

const instant = z.iso.datetime();
const entrySchema = z.strictObject({
  /** Hash of the release's manifest. */
  id: z.string(),
  begun: instant,
  /** When its new pages were there and others began to lead to them. */
  linked: instant.optional(),
  /** When all of it was uploaded; absent when that was interrupted. */
  finished: instant.optional(),
  /** When another release took its place. */
  replaced: instant.optional(),
  /** SHA-256 of each file by its path; once it is replaced, of those that are still there. */
  files: z.record(releasePathSchema, z.string()),
});
const ledgerSchema = z.strictObject({ releases: z.array(entrySchema) });

/**
 * What a target holds, release by release, the oldest first. It is written before a
 * release is uploaded, at each moment of its entry, and when what it replaces is removed.
 */
export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = z.infer<typeof entrySchema>;

/**
 * @param text of the ledger; undefined at a target that has none
 * @throws UserError when it cannot be read
 */
export function readLedger(text: string | undefined): Ledger {
  if (text === undefined) return { releases: [] };
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    throw new UserError(
      `${LEDGER_NAME} at the target cannot be read. Remove it: then every file is ` +
        'uploaded anew, and files of earlier releases stay.',
    );
  }
}

export function printLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger)}\n`;
}

/**
 * What is known of a file at the target: `hash` is undefined where it may be another one or gone;
 * `isLinked`: pages may lead to it.
 */
export type Held = { readonly hash: string | undefined; readonly isLinked: boolean };

/** @returns every file that is at the target, or may be, by path */
export function heldFiles({ releases }: Ledger): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { linked, finished, files } of releases) {
    // What it replaced may have been removed already, and no page leads there any more.
    if (finished !== undefined)
      for (const path of held.keys()) held.set(path, { hash: undefined, isLinked: false });
    for (const [path, hash] of Object.entries(files)) {
      const before = held.get(path);
      const isCertain = finished !== undefined || before?.hash === hash;
      held.set(path, {
        hash: isCertain ? hash : undefined,
        isLinked: linked !== undefined || (before?.isLinked ?? false),
      });
    }
  }
  return held;
}
