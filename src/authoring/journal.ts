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

/**
 * A path below the articles folder that leads nowhere else: the file may come from a stranger's
 * branch.
 */
const path = z
  .string()
  .regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\:][^\\:]*$/)
  .refine((text) => text !== JOURNAL);

const changeSchema = z.strictObject({
  /** What the change is, for the person at the terminal. */
  title: z.string(),
  /** The words of the command that makes it. */
  words: z.array(z.string()),
  /** Files that get another place, by paths below the articles folder. */
  moves: z.array(z.strictObject({ from: path, to: path })),
  /** Files that get another text, at their new places. */
  writes: z.array(z.strictObject({ path, before: z.string(), after: z.string() })),
});

/**
 * Several files that change together; `before` is the SHA-256 of a file's text, `after` the whole
 * new text.
 */
export type Change = z.output<typeof changeSchema>;

/**
 * Makes a change of several files as one: what shall be done is written down first, and done then.
 * Killed before that, nothing has happened; killed later, `finishChange` does the rest. Each file
 * is whole at every moment.
 * @throws UserError when another change is under way
 */
export function makeChange(directory: string, change: Change): void {
  const journal = join(directory, JOURNAL);
  if (!createFileAtomically(journal, JSON.stringify(change, null, 1))) {
    throw new UserError(
      `${journal} tells of a change that is under way. Wait for it to end, or run the ` +
        'command again.',
    );
  }
  carryOut(directory, change);
}

/**
 * Finishes the change that was begun in the folder, if there is one.
 * @param words of the command that runs now
 * @returns its title, and whether this command is the one that was interrupted; undefined when
 *   there was none
 * @throws UserError when files were edited since, or the journal is not one
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
    const place = [write.path, ...(from === undefined ? [] : [from])].find((name) =>
      existsSync(join(directory, name)),
    );
    if (
      place === undefined ||
      ![write.before, digest(write.after)].includes(digest(readFileSync(join(directory, place))))
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
