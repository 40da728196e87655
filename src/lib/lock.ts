import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from './problem.ts';
import { isRunning } from './is-running.ts';

/** A run shows this often that it is alive, in milliseconds. */
const HEARTBEAT = 10_000;

/** A lock that has shown no life for this time was left by a run that was killed, on whatever machine. */
const STALE = 120_000;

/** Held while something is being changed that only one run at a time may change. */
export type Lock = {
  /** @throws UserError when somebody else has taken the lock meanwhile */
  check(): void;
  release(): void;
};

/**
 * Takes the lock on a file or folder, which lies beside it with `.lock` at the end of its name. One that a killed run has left
 * is taken over.
 * @param doing what the other run is at, for the sentence that names it
 * @throws UserError when another run holds it
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
          `Another run has taken over ${file}, so this one has changed nothing. Run it again.`,
        );
    },
    release() {
      clearInterval(heartbeat);
      if (read(file) === content) rmSync(file, { force: true });
    },
  };
}

/** Removes a dead lock. Another run may do the same at the same time: what it has put there since goes back. */
function moveAway(file: string, dead: string | undefined): void {
  const aside = `${file}.${process.pid}.tmp`;
  try {
    renameSync(file, aside);
    if (read(aside) === dead) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // The other run was faster; the lock is its own, or free.
  }
}

function held(doing: string, file: string, holder: string): string {
  const { process: pid, host } = parsed(holder);
  return `Another run is ${doing}${pid === undefined ? '' : ` (process ${pid} on ${host})`}. Wait for its end; if there is none, remove ${file}.`;
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

/** A number of a process can belong to another one by now, so a lock must show life, too. */
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
