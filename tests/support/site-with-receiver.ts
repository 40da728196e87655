import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request as startRequest } from 'node:http';
import { join } from 'node:path';
import { fileStore } from '../../src/analytics/receiver/file-store.ts';
import { contactKeeper } from '../../src/analytics/receiver/keep-contacts.ts';
import { createReceiver, listen } from '../../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../../src/analytics/receiver/rate-limit.ts';
import type { RunningServer } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';

/** A built site behind a proxy that hands `/contacts` to the project's own receiver. */
export type SiteWithReceiver = RunningServer & {
  /** What the receiver has kept, oldest first. */
  contacts(): Record<string, unknown>[];
  /** Makes the endpoint break the connection, or work again. */
  setDown(isDown: boolean): void;
  /** Makes the connection break before the answer to a message that was kept, or not. */
  dropAnswers(isDropped: boolean): void;
};

/**
 * @param site folder of a built site
 * @param folder for what the receiver keeps
 */
export async function serveWithReceiver(site: string, folder: string): Promise<SiteWithReceiver> {
  const pages = await serve(site, 0);
  const sites: URL[] = [];
  const keeper = contactKeeper(join(folder, 'contacts'), undefined);
  const receiver = createReceiver(
    {
      sites,
      store: fileStore(join(folder, 'signals')),
      limit: createRateLimit(),
      now: Date.now,
      contacts: {
        keep: keeper.keep,
        limit: createRateLimit({ perMinute: 1000 }),
        thanks: () => '/contact/#contactSent',
      },
    },
    false,
  );
  const receiverPort = await listen(receiver, 0);
  let isDown = false;
  let isDropped = false;
  const front = createServer((incoming, outgoing) => {
    const { url = '/', method, headers } = incoming;
    const isContact = url.startsWith('/contacts');
    if (isContact && isDown) {
      incoming.socket.destroy();
      return;
    }
    const target = isContact ? receiverPort : Number(new URL(pages.address).port);
    const passed = startRequest({ port: target, path: url, method, headers, host: '127.0.0.1' });
    passed.on('response', (response) => {
      if (isContact && isDropped) {
        outgoing.destroy();
        return;
      }
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  const { port } = front.address() as { port: number };
  const address = `http://localhost:${port}/`;
  sites.push(new URL(address));
  return {
    address,
    contacts: () =>
      readdirSync(join(folder, 'contacts'))
        .flatMap((name) =>
          readFileSync(join(folder, 'contacts', name), 'utf8')
            .trim()
            .split('\n'),
        )
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    setDown(value) {
      isDown = value;
    },
    dropAnswers(value) {
      isDropped = value;
    },
    async close() {
      for (const server of [front, receiver]) {
        server.closeAllConnections();
        server.close();
      }
      await pages.close();
    },
  };
}
