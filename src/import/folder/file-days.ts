import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { dayOf } from '../../domain/calendar-day.ts';
import { runGit } from '../../lib/run-git.ts';
import type { SourceFolder } from './source-folder.ts';

/** The days of a file's first and last change. */
export type FileDays = { readonly first: CalendarDay; readonly last: CalendarDay };

/** Says when files changed. */
export type FileHistory = {
  /** @returns undefined for a file that git does not know */
  daysOf(path: string): FileDays | undefined;
  /** Returns the day of the file on the disk, for a page of which nothing else is known. */
  diskDay(path: string): CalendarDay;
  /** Sentences about files whose days are only those of the disk. */
  notes(): string[];
};

/** The repository is foreign: its settings must not start programs or fetch. */
const SAFE = [
  '-c core.fsmonitor=false',
  '-c core.hooksPath=/dev/null',
  '-c log.showSignature=false',
  '-c core.quotePath=false',
  '-c protocol.allow=never',
].flatMap((each) => each.split(' '));
const ENVIRONMENT = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/** Returns the days from git, through renames, if the folder is in a full clone. */
export function readFileHistory(folder: SourceFolder): FileHistory {
  const known = gitDays(folder.root);
  let guessed = 0;
  return {
    daysOf: (path) => known?.get(path),
    diskDay(path) {
      guessed++;
      const { mtimeMs } = statSync(join(folder.root, path));
      return dayOf(new Date(Math.min(Math.max(mtimeMs, 0), Date.now())));
    },
    notes: () =>
      guessed === 0
        ? []
        : [
            `${guessed} pages have no date of their own, so they have the date of their file. ` +
              'Import from a full clone (`git fetch --unshallow`) to use the dates of git.',
          ],
  };
}

/** @returns undefined outside a full clone; paths are relative to the folder */
function gitDays(root: string): ReadonlyMap<string, FileDays> | undefined {
  const shallow = git(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow?.trim() !== 'false') return undefined;
  const log = git(root, [
    'log',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--format=%x01%cI',
    '--name-status',
    '-z',
    '-M',
    '--relative',
    '--',
    '.',
  ]);
  return log === undefined ? undefined : daysIn(log);
}

function git(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = runGit(root, [...SAFE, ...args], { environment: ENVIRONMENT });
  return status === 0 ? stdout.toString('utf8') : undefined;
}

/** Reads the log from the newest commit to the oldest. */
function daysIn(log: string): ReadonlyMap<string, FileDays> {
  const days = new Map<string, FileDays>();
  /** Old path → present path. */
  const names = new Map<string, string>();
  const seen = (path: string, day: CalendarDay) => {
    const now = names.get(path) ?? path;
    const { first, last } = days.get(now) ?? { first: day, last: day };
    days.set(now, { first: day < first ? day : first, last: day > last ? day : last });
  };
  for (const commit of log.split('\x01').slice(1)) {
    const [head = '', ...fields] = commit.split(/[\0\n]+/);
    const day = dayOf(new Date(head));
    for (let at = 0; at < fields.length; at++) {
      const status = fields[at] ?? '';
      if (!/^[A-Z]\d*$/.test(status)) continue;
      const from = fields[++at] ?? '';
      const to = /^[RC]/.test(status) ? (fields[++at] ?? '') : from;
      seen(to, day);
      if (status.startsWith('R')) names.set(from, names.get(to) ?? to);
      // An older file of this name is another one.
      if (status === 'A') names.delete(from);
    }
  }
  return days;
}
