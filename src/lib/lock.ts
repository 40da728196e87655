import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from './problem.ts';
import { isRunning } from './is-running.ts';

/** Interval in which a run renews its lock, in milliseconds. */
const HEARTBEAT = 10_000;

/**
 * A lock that is not renewed for this time, in milliseconds, was left by a killed run on any
 * machine.
 */
const STALE = 120_000;

/** Held during a change that only one run at a time may make. */
export type Lock = {
  /** @throws UserError when another run has taken the lock */
  check(): void;
  release(): void;
};

/**
 * Locks a file or folder with a file beside it whose name ends in `.lock`. Takes over the lock of a
 * killed run.
 * @param doing what the other run does, for the message
 * @throws UserError when another run has the lock
 */
export function takeLock(path: string, doing = `changing ${path}`): Lock {
  const file = `${path}.lock`;
  const content = JSON.stringify({ process: process.pid, host: hostname(), run: randomUUID() });
  if (!create(file, content)) {
    const holder = read(file);
    if (holder !== undefined && isHeld(file, holder))
      throw new UserError(held(doing, file, holder));
    moveAway(file, holder);
    if (!create(file, content)) throw new UserError(held(doing, file, read(file) ?? ''));
  }
  const heartbeat = setInterval(() => {
    if (read(file) === content) utimesSync(file, new Date(), new Date());
  }, HEARTBEAT).unref();
  return {
    check() {
      if (read(file) !== content)
        throw new UserError(
          `Another run has taken over ${file}. Nothing was changed. Run the command again.`,
        );
    },
    release() {
      clearInterval(heartbeat);
      if (read(file) === content) rmSync(file, { force: true });
    },
  };
}

/** Removes the lock of a killed run. If another run has just replaced it, restores that lock. */
function moveAway(file: string, dead: string | undefined): void {
  const aside = `${file}.${process.pid}.tmp`;
  try {
    renameSync(file, aside);
    if (read(aside) === dead) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // Another run was faster. The lock is taken or free.
  }
}

function held(doing: string, file: string, holder: string): string {
  const { process: pid, host } = parsed(holder);
  const run = pid === undefined ? '' : ` (process ${pid} on ${host})`;
  return `Another run is ${doing}${run}. Wait until it ends. If it no longer runs, remove ${file}.`;
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A process id can be reused, so a lock must also have been renewed recently. */
function isHeld(file: string, holder: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > STALE) return false;
  const { process: pid, host } = parsed(holder);
  if (pid === undefined || host !== hostname()) return true;
  return pid !== process.pid && isRunning(pid);
}

function parsed(holder: string): { process?: number; host?: string } {
  try {
    return JSON.parse(holder) as { process?: number; host?: string };
  } catch {
    return {};
  }
}
