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
  /** When its new pages were uploaded and other pages began to link to them. */
  linked: instant.optional(),
  /** When all files were uploaded; absent when the upload was interrupted. */
  finished: instant.optional(),
  /** When another release replaced it. */
  replaced: instant.optional(),
  /** SHA-256 of each file by path. After it is replaced, only of the files that remain. */
  files: z.record(releasePathSchema, z.string()),
});
const ledgerSchema = z.strictObject({ releases: z.array(entrySchema) });

/**
 * The releases at a target, the oldest first. The ledger is written before an upload, at each step
 * of it, and after replaced files are removed.
 */
export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = z.infer<typeof entrySchema>;

/**
 * Returns the ledger in a text; an empty one for undefined.
 * @param text undefined when the target has no ledger
 * @throws UserError when it is not valid
 */
export function readLedger(text: string | undefined): Ledger {
  if (text === undefined) return { releases: [] };
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    throw new UserError(
      `${LEDGER_NAME} at the target cannot be read. Remove it: every file is then ` +
        'uploaded again, and files of earlier releases stay.',
    );
  }
}

/** Returns the text of a ledger. */
export function printLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger)}\n`;
}

/**
 * A file at the target. `hash` is undefined when its content is unknown or it may be gone.
 * `isLinked`: pages may link to it.
 */
export type TargetFile = { readonly hash: string | undefined; readonly isLinked: boolean };

/** Returns every file that is or may be at the target, by path. */
export function heldFiles({ releases }: Ledger): Map<string, TargetFile> {
  const held = new Map<string, TargetFile>();
  for (const { linked, finished, files } of releases) {
    // Files that it replaced may be removed already, and no page links to them.
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
