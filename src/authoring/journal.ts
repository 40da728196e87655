import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { JOURNAL } from '../content/article-files.ts';
import { createFileAtomically, removeLeftOvers } from '../lib/create-file-atomically.ts';
import { digest } from '../lib/digest.ts';
import { UserError } from '../lib/problem.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

/** A path that stays below the articles folder: the file may come from an untrusted branch. */
const path = z
  .string()
  .regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\:][^\\:]*$/)
  .refine((text) => text !== JOURNAL);

const changeSchema = z.strictObject({
  /** Description of the change for the person at the terminal. */
  title: z.string(),
  /** The arguments of the command that makes the change. */
  words: z.array(z.string()),
  /** Files to move, by paths below the articles folder. */
  moves: z.array(z.strictObject({ from: path, to: path })),
  /** Files to rewrite, at their new paths. */
  writes: z.array(z.strictObject({ path, before: z.string(), after: z.string() })),
});

/**
 * Several files that change together. `before` is the SHA-256 of a file's text, `after` the new
 * text.
 */
export type Change = z.output<typeof changeSchema>;

/**
 * Changes several files as one: writes the whole change down first, then makes it. If the process
 * is killed before that, nothing has changed; if later, `finishChange` completes it. Each file is
 * complete at every moment.
 * @throws UserError when another change is running
 */
export function makeChange(directory: string, change: Change): void {
  const journal = join(directory, JOURNAL);
  if (!createFileAtomically(journal, JSON.stringify(change, null, 1))) {
    throw new UserError(
      `${journal} shows that another change is under way. Wait for it to end, or run the ` +
        'command again.',
    );
  }
  carryOut(directory, change);
}

/**
 * Completes an interrupted change in the folder, if there is one.
 * @param words arguments of the current command
 * @returns its title, and whether it was the same command; undefined when there was none
 * @throws UserError when files were edited since, or the journal is not valid
 */
export function finishChange(
  directory: string,
  words: readonly string[],
): { title: string; isSame: boolean } | undefined {
  const journal = join(directory, JOURNAL);
  removeLeftOvers(directory);
  if (!existsSync(journal)) return undefined;
  const parsed = changeSchema.safeParse(jsonOf(readFileSync(journal, 'utf8')));
  if (!parsed.success)
    throw new UserError(
      `${journal} is not the record of an unfinished move. Delete it, then run the command again.`,
    );
  carryOut(directory, parsed.data);
  return { title: parsed.data.title, isSame: parsed.data.words.join('\n') === words.join('\n') };
}

function carryOut(directory: string, { moves, writes }: Change): void {
  const journal = join(directory, JOURNAL);
  const refuse = (name: string): never => {
    throw new UserError(
      `${join(directory, name)} was edited after a move had been interrupted. Undo that ` +
        `edit and run the command again, or delete ${journal} and finish the move by hand.`,
    );
  };
  for (const { from, to } of moves)
    if (existsSync(join(directory, from)) === existsSync(join(directory, to))) refuse(to);
  for (const write of writes) {
    const from = moves.find(({ to }) => to === write.path)?.from;
    const path = [write.path, ...(from === undefined ? [] : [from])].find((name) =>
      existsSync(join(directory, name)),
    );
    if (
      path === undefined ||
      ![write.before, digest(write.after)].includes(digest(readFileSync(join(directory, path))))
    )
      refuse(write.path);
  }

  for (const { from, to } of moves) {
    if (!existsSync(join(directory, from))) continue;
    mkdirSync(dirname(join(directory, to)), { recursive: true });
    renameSync(join(directory, from), join(directory, to));
  }
  for (const write of writes) {
    const file = join(directory, write.path);
    if (digest(readFileSync(file)) !== digest(write.after)) writeFileAtomically(file, write.after);
  }
  const folders = new Set([
    directory,
    ...writes.map((write) => dirname(join(directory, write.path))),
  ]);
  for (const folder of folders) removeLeftOvers(folder);
  for (const folder of new Set(moves.map(({ from }) => dirname(join(directory, from))))) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  rmSync(journal, { force: true });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
