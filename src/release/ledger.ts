import { z } from 'zod';
import { UserError } from '../source/problem.ts';

/** Name of the ledger at the target. */
export const LEDGER_NAME = '.releases.json';

const instant = z.iso.datetime();
const entrySchema = z.strictObject({
  /** Hash of the release's manifest. */
  id: z.string(),
  begun: instant,
  /** Absent while it is uploaded, and for ever when that was interrupted. */
  finished: instant.optional(),
  /** When another release took its place. */
  replaced: instant.optional(),
  /** SHA-256 of each file by its path; once it is replaced, of those that are still there. */
  files: z.record(z.string(), z.string()),
});
const ledgerSchema = z.strictObject({ releases: z.array(entrySchema) });

/** What a target holds, release by release, the oldest first. It is written before a release is uploaded and after. */
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
    throw new UserError(`${LEDGER_NAME} at the target cannot be read. Remove it: then every file is uploaded anew, and files of earlier releases stay.`);
  }
}

export function printLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger)}\n`;
}

/** @returns the hash of every file at the target, by path; empty where an interrupted upload leaves it unknown */
export function heldFiles({ releases }: Ledger): Map<string, string> {
  const held = new Map<string, string>();
  for (const { finished, files } of releases) {
    for (const [path, hash] of Object.entries(files)) held.set(path, finished !== undefined || held.get(path) === hash ? hash : '');
  }
  return held;
}
