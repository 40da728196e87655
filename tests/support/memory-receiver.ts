import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fileStore } from '../../src/analytics/receiver/file-store.ts';
import { createReceiver, listen } from '../../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../../src/analytics/receiver/rate-limit.ts';
import { tempArticles } from './temp-articles.ts';

export const SITE = 'https://example.com/help/';
export const ORIGIN = 'https://example.com';
export const FORM = 'application/x-www-form-urlencoded';
export const NOON = Date.UTC(2026, 10, 21, 12);
export const vote = 'article=/articles/fees/&locale=en&vote=no';
export const line =
  '{"day":"2026-11-21","kind":"vote","article":"/articles/fees/","locale":"en","vote":"no"}\n';

/** A running receiver that writes into a folder of its own. */
export async function startReceiver({ limit = createRateLimit(), isBehindProxy = false } = {}) {
  const folder = tempArticles({});
  const clock = { now: NOON };
  const server = createReceiver(
    {
      sites: [new URL(SITE)],
      store: fileStore(join(folder, 'signals')),
      limit,
      now: () => clock.now,
    },
    isBehindProxy,
  );
  const port = await listen(server, 0);
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  return {
    port,
    clock,
    post: (body: string, headers: Record<string, string> = {}, method = 'POST') =>
      fetch(`http://127.0.0.1:${port}/`, {
        method,
        redirect: 'manual',
        headers: { origin: ORIGIN, 'content-type': FORM, ...headers },
        ...(method === 'POST' && { body }),
      }),
    stored: () =>
      readdirSync(join(folder, 'signals'))
        .sort()
        .map((name) => readFileSync(join(folder, 'signals', name), 'utf8'))
        .join(''),
  };
}
