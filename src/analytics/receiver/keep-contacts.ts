import { join } from 'node:path';
import { fileStore } from './file-store.ts';
import type { Deliver, Outbox } from './outbox.ts';
import { createOutbox } from './outbox.ts';
import type { StoredContact } from './receive-contact.ts';

/** Ids that are remembered, to recognize a message that is sent again. */
const MAX_IDS = 10_000;

/** Keeps messages of readers, and hands them on. */
export type ContactKeeper = {
  keep(contact: StoredContact): Promise<void>;
  /** Undefined when messages are only kept. */
  readonly outbox: Outbox | undefined;
};

/**
 * Returns a keeper that appends messages to `contacts-YYYY-MM-DD.ndjson`, and hands them on from
 * `outbox/` below. A message that a browser sends again is kept once.
 * @param deliver undefined to keep messages only
 * @throws UserError when the folder cannot be written
 */
export function contactKeeper(folder: string, deliver: Deliver | undefined): ContactKeeper {
  const store = fileStore(folder, 'contacts');
  const outbox = deliver && createOutbox(join(folder, 'outbox'), deliver);
  const ids = new Set<string>();
  return {
    outbox,
    async keep(contact) {
      if (ids.has(contact.id)) return;
      await store.append(JSON.stringify(contact), contact.received.slice(0, 10));
      await outbox?.add(contact);
      ids.add(contact.id);
      const [oldest] = ids;
      if (ids.size > MAX_IDS && oldest !== undefined) ids.delete(oldest);
    },
  };
}
