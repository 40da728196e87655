import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mailDelivery } from '../../../../src/analytics/receiver/deliver-mail.ts';
import { webhookDelivery } from '../../../../src/analytics/receiver/deliver-webhook.ts';
import { contactKeeper } from '../../../../src/analytics/receiver/keep-contacts.ts';
import { createReceiver, listen } from '../../../../src/analytics/receiver/node-server.ts';
import type { Deliver } from '../../../../src/analytics/receiver/outbox.ts';
import { createOutbox } from '../../../../src/analytics/receiver/outbox.ts';
import { createRateLimit } from '../../../../src/analytics/receiver/rate-limit.ts';
import { fileStore } from '../../../../src/analytics/receiver/file-store.ts';
import { FORM, NOON, ORIGIN, SITE } from '../../../support/memory-receiver.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const sent = {
  email: 'jo@example.com',
  subject: 'Fees',
  message: 'Why do they rise?',
  locale: 'de',
  topic: 'billing',
  query: 'fees of jo@example.com',
  about: '/de/articles/fees/',
  order: '42',
};
const form = (fields: object = sent) => new URLSearchParams({ ...fields }).toString();

async function start({ deliver, perMinute = 30 }: { deliver?: Deliver; perMinute?: number } = {}) {
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

const stored = {
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

test.each([
  ['a form', form(), {}],
  ['JSON', JSON.stringify({ ...sent, order: 42 }), { 'content-type': 'application/json' }],
])('%s is kept for its receivers, and counted without what it says', async (_n, body, headers) => {
  const { post, contacts, signals, path } = await start();
  const response = await post(body, headers);
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
    204,
    ORIGIN,
  ]);
  expect(contacts()).toEqual([{ ...stored, id: expect.any(String) as string }]);
  expect(signals()).toEqual([
    {
      day: '2026-11-21',
      kind: 'contact',
      outcome: 'sent',
      locale: 'de',
      topic: 'billing',
      query: 'fees of [email]',
      article: '/de/articles/fees/',
    },
  ]);
  const [file = ''] = readdirSync(path('contacts'));
  expect(file).toBe('contacts-2026-11-21.ndjson');
  expect(statSync(join(path('contacts'), file)).mode & 0o077).toBe(0);
});

test('a form without JavaScript leads to the thanks of its language, whatever it says', async () => {
  const { post } = await start();
  const accept = { accept: 'text/html' };
  const locations = await Promise.all(
    ['de', 'en', '//evil.example/'].map(async (locale) => {
      const { status, headers } = await post(form({ ...sent, locale }), accept);
      return [status, headers.get('location')];
    }),
  );
  expect(locations).toEqual([
    [303, 'https://example.com/help/de/contact/#contactSent'],
    [303, 'https://example.com/help/contact/'],
    [303, 'https://example.com/help/contact/'],
  ]);
});

test('a page that has counted a message itself is not counted twice', async () => {
  const { post, contacts, signals } = await start();
  await post(form({ ...sent, counted: '1' }));
  expect([contacts().length, signals()]).toEqual([1, []]);
});

test('a message that is sent again is kept once', async () => {
  const { post, contacts } = await start();
  const again = form({ ...sent, message_id: 'abcdef0123456789' });
  expect([(await post(again)).status, (await post(again)).status]).toEqual([204, 204]);
  expect(contacts()).toHaveLength(1);
});

test.each([
  ['a filled trap', { homepage: 'https://spam.example' }],
  ['a form filled in within a moment', { elapsed: '10' }],
])('%s is dropped, and the program learns nothing', async (_name, fields) => {
  const { post, contacts } = await start();
  expect((await post(form({ ...sent, ...fields }))).status).toBe(204);
  expect((await post(form({ ...sent, ...fields }), { accept: 'text/html' })).status).toBe(303);
  expect(contacts()).toEqual([]);
});

test.each<[string, string, Record<string, string>, number]>([
  ['nothing', '', {}, 400],
  ['no message', form({ email: 'jo@example.com' }), {}, 400],
  ['broken JSON', '{', { 'content-type': 'application/json' }, 400],
  ['a JSON list', '[1]', { 'content-type': 'application/json' }, 400],
  ['a file', form(), { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ['another site', form(), { origin: 'https://evil.example' }, 403],
  ['two megabytes', form({ ...sent, message: 'a'.repeat(2_000_000) }), {}, 413],
  ['a long subject', form({ ...sent, subject: 'a'.repeat(102_400) }), {}, 400],
])('%s is refused', async (_name, body, headers, status) => {
  const { post, contacts, signals } = await start();
  expect((await post(body, headers)).status).toBe(status);
  expect([contacts(), signals()]).toEqual([[], []]);
});

test('100 KB in every field with room, and script in all, are kept as text', async () => {
  const { post, contacts } = await start();
  const script = '"><script>alert(1)</script>';
  const long = script.repeat(3800);
  const { status } = await post(form({ ...sent, subject: script, message: long, order: long }));
  expect(status).toBe(204);
  expect(contacts()).toMatchObject([{ subject: script, message: long, fields: { order: long } }]);
});

test('messages have their own limit, and other paths take signals', async () => {
  const { post, signals } = await start({ perMinute: 1 });
  expect([(await post(form())).status, (await post(form())).status]).toEqual([204, 429]);
  expect((await post('article=/articles/fees/&locale=en&vote=no', {}, '/votes')).status).toBe(204);
  expect(signals().map(({ kind }) => kind)).toEqual(['contact', 'vote']);
});

/** A webhook that refuses some requests first. */
async function webhook(refusals: number) {
  const arrived: unknown[] = [];
  let left = refusals;
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      response.statusCode = left > 0 ? 503 : 204;
      if (left-- <= 0)
        arrived.push({
          authorization: request.headers.authorization,
          ...(JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as object),
        });
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { arrived, url: new URL(`http://127.0.0.1:${port}/hook`) };
}

test('a message is handed on, and one that was refused is tried again after a restart', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const { arrived, url } = await webhook(1);
  const deliver = webhookDelivery(url, 'Bearer key');
  const { post, keeper, path } = await start({ deliver });
  expect((await post(form())).status).toBe(204);
  await expect.poll(() => log.mock.calls.length).toBe(1);
  expect(String(log.mock.calls[0])).toContain('The webhook answered 503.');
  expect(String(log.mock.calls[0])).not.toContain('jo@example.com');
  expect([arrived, readdirSync(path('contacts/outbox')).length]).toEqual([[], 1]);
  keeper.outbox?.stop();

  const restarted = createOutbox(path('contacts/outbox'), deliver);
  expect(await restarted.deliver()).toBe(0);
  restarted.stop();
  expect(arrived).toMatchObject([{ ...stored, authorization: 'Bearer key' }]);
  expect(readdirSync(path('contacts/outbox'))).toEqual([]);
});

test('a refused message does not hold up the others, and is tried again by itself', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const folder = join(tempArticles({}), 'outbox');
  const arrived: string[] = [];
  let isDown = true;
  const outbox = createOutbox(
    folder,
    ({ subject }) => {
      if (subject === 'first' && isDown) return Promise.reject(new Error('down'));
      arrived.push(subject);
      return Promise.resolve();
    },
    20,
  );
  onTestFinished(() => outbox.stop());
  for (const subject of ['first', 'second']) await outbox.add({ ...stored, id: subject, subject });
  await expect.poll(() => arrived).toEqual(['second']);
  isDown = false;
  await expect.poll(() => arrived).toEqual(['second', 'first']);
});

test('a mail says all, replies to the reader, and takes no header from a message', async () => {
  const folder = tempArticles({});
  const sendmail = join(folder, 'sendmail.sh');
  const { chmodSync, writeFileSync } = await import('node:fs');
  writeFileSync(sendmail, `#!/bin/sh\necho "$@" > ${folder}/args\ncat > ${folder}/mail\n`);
  chmodSync(sendmail, 0o755);
  const deliver = mailDelivery({
    to: 'support@example.com',
    from: 'help@example.com',
    smtp: undefined,
    sendmail,
  });
  await deliver({
    ...stored,
    id: 'abcdef01',
    subject: 'Gebühren\r\nBcc: eve@evil.example',
    message: '<b>Why?</b>\n.\nmore',
  });
  const mail = readFileSync(join(folder, 'mail'), 'utf8');
  expect(mail).toMatch(/^To: support@example\.com$/m);
  expect(mail).toMatch(/^Reply-To: jo@example\.com$/m);
  expect(mail).not.toMatch(/^Bcc:/im);
  expect(mail).not.toMatch(/text\/html/);
  expect(mail).toContain('<b>Why?</b>\n.\nmore');
  expect(mail).toContain('order: 42');
  expect(readFileSync(join(folder, 'args'), 'utf8')).not.toContain('evil');
});
