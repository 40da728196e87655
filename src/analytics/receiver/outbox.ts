import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logFailure } from './answers.ts';
import type { StoredContact } from './receive-contact.ts';

/** Hands a message on. Rejects when it did not arrive; then it is tried again. */
export type Deliver = (contact: StoredContact) => Promise<void>;

/** Messages that wait for delivery, each in a file, so that none is lost in a restart. */
export type Outbox = {
  /** Resolves when the message is on the disk. Its delivery follows. */
  add(contact: StoredContact): Promise<void>;
  /** Tries to deliver everything that waits. Returns how many messages still wait. */
  deliver(): Promise<number>;
  /** Ends further attempts. */
  stop(): void;
};

/** Longest time between two attempts, in milliseconds. */
const LONGEST_PAUSE = 3_600_000;
const WAITING = '.json';

/**
 * Returns the outbox in a folder.
 * @param pause time before the second attempt, in milliseconds. Each further pause is doubled
 */
export function createOutbox(folder: string, deliver: Deliver, pause = 30_000): Outbox {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let failures = 0;
  let running: Promise<number> = Promise.resolve(0);

  const attempt = async (name: string): Promise<boolean> => {
    const file = join(folder, name);
    try {
      await deliver(JSON.parse(await readFile(file, 'utf8')) as StoredContact);
    } catch (error) {
      logFailure(`The message ${name} was not handed on and is tried again`, error);
      return false;
    }
    await rm(file, { force: true });
    return true;
  };
  const deliverAll = async (): Promise<number> => {
    clearTimeout(timer);
    const names = (await readdir(folder)).filter((name) => name.endsWith(WAITING)).sort();
    let waiting = 0;
    for (const name of names) if (isStopped || !(await attempt(name))) waiting++;
    failures = waiting === 0 ? 0 : failures + 1;
    if (waiting > 0 && !isStopped) {
      const next = Math.min(pause * 2 ** (failures - 1), LONGEST_PAUSE);
      timer = setTimeout(() => void later(), next);
    }
    return waiting;
  };
  // One at a time, so that no message is handed on twice.
  const later = (): Promise<number> => {
    running = running.then(deliverAll, deliverAll);
    running.catch((error: unknown) => logFailure('The outbox cannot be read', error));
    return running;
  };

  return {
    async add(contact) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${contact.received.replaceAll(':', '-')}-${randomUUID()}`;
      const half = join(folder, `${name}.tmp`);
      await writeFile(half, JSON.stringify(contact), { mode: 0o600, flush: true });
      await rename(half, join(folder, name + WAITING));
      void later();
    },
    async deliver() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return later();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
