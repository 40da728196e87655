import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fileStore } from '../../src/analytics/receiver/file-store.ts';
import { contactKeeper } from '../../src/analytics/receiver/keep-contacts.ts';
import { createReceiver, listen } from '../../src/analytics/receiver/node-server.ts';
import type { Deliver } from '../../src/analytics/receiver/outbox.ts';
import { createRateLimit } from '../../src/analytics/receiver/rate-limit.ts';
import { FORM, NOON, ORIGIN, SITE } from './memory-receiver.ts';
import { tempArticles } from './temp-articles.ts';

/** A message as a form sends it. */
export const sent = {
  email: 'jo@example.com',
  subject: 'Fees',
  message: 'Why do they rise?',
  locale: 'de',
  topic: 'billing',
  query: 'fees of jo@example.com',
  about: '/de/articles/fees/',
  order: '42',
};
export const form = (fields: object = sent) => new URLSearchParams({ ...fields }).toString();

/** A running receiver that keeps messages in a folder of its own. */
export async function startContacts({
  deliver,
  perMinute = 30,
}: { deliver?: Deliver; perMinute?: number } = {}) {
  const folder = tempArticles({});
  const path = (name: string) => join(folder, name);
  const keeper = contactKeeper(path('contacts'), deliver);
  const server = createReceiver(
    {
      sites: [new URL(SITE)],
      store: fileStore(path('signals')),
      limit: createRateLimit(),
      now: () => NOON,
      contacts: {
        keep: keeper.keep,
        limit: createRateLimit({ perMinute }),
        thanks: (locale) => (locale === 'de' ? '/de/contact/#contactSent' : '/contact/'),
      },
    },
    false,
  );
  const port = await listen(server, 0);
  onTestFinished(() => {
    keeper.outbox?.stop();
    server.closeAllConnections();
    server.close();
  });
  const lines = (name: string) =>
    readdirSync(path(name))
      .filter((file) => file.endsWith('.ndjson'))
      .flatMap((file) =>
        readFileSync(join(path(name), file), 'utf8')
          .trim()
          .split('\n'),
      )
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    path,
    keeper,
    contacts: () => lines('contacts'),
    signals: () => lines('signals'),
    post: (body: string, headers: Record<string, string> = {}, at = '/contacts') =>
      fetch(`http://127.0.0.1:${port}${at}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: ORIGIN, 'content-type': FORM, ...headers },
        body,
      }),
  };
}

/** The same message as it is kept, without its id. */
export const stored = {
  email: 'jo@example.com',
  subject: 'Fees',
  message: 'Why do they rise?',
  locale: 'de',
  topic: 'billing',
  query: 'fees of jo@example.com',
  about: '/de/articles/fees/',
  fields: { order: '42' },
  received: '2026-11-21T12:00:00.000Z',
};
