import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileStore } from '../../../../src/analytics/receiver/file-store.ts';
import { createReceiver, listen } from '../../../../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../../../../src/analytics/receiver/rate-limit.ts';
import worker from '../../../../src/analytics/receiver/receive-signal.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const SITE = 'https://example.com/help/';
const ORIGIN = 'https://example.com';
const FORM = 'application/x-www-form-urlencoded';
const NOON = Date.UTC(2026, 10, 21, 12);
const vote = 'article=/articles/fees/&locale=en&vote=no';
const line =
  '{"day":"2026-11-21","kind":"vote","article":"/articles/fees/","locale":"en","vote":"no"}\n';

/** A running receiver that writes into a folder of its own. */
async function startReceiver({ limit = createRateLimit(), isBehindProxy = false } = {}) {
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

test('a vote is kept as a line with its day, and nothing of who sent it', async () => {
  const { post, stored } = await startReceiver();
  const response = await post(vote, { 'user-agent': 'Secret/1.0', cookie: 'id=1' });
  expect([
    response.status,
    await response.text(),
    response.headers.get('access-control-allow-origin'),
  ]).toEqual([204, '', ORIGIN]);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(stored()).toBe(line);
});

test('searches and clicks are kept masked', async () => {
  const { post, stored } = await startReceiver();
  expect((await post('query=refund+jo%40mail.example&locale=en&answer=empty')).status).toBe(204);
  expect((await post('query=refund&locale=en&article=/articles/fees/&place=12')).status).toBe(204);
  expect(
    stored()
      .trim()
      .split('\n')
      .map((stored): unknown => JSON.parse(stored)),
  ).toEqual([
    { day: '2026-11-21', kind: 'search', query: 'refund [email]', locale: 'en', answer: 'empty' },
    {
      day: '2026-11-21',
      kind: 'click',
      query: 'refund',
      locale: 'en',
      article: '/articles/fees/',
      place: 12,
    },
  ]);
});

test('a form without JavaScript leads back to the article, and to nowhere else', async () => {
  const { post } = await startReceiver();
  const accept = { accept: 'text/html,application/xhtml+xml' };
  const response = await post(`${vote}&reason=wrong`, accept);
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    'https://example.com/help/articles/fees/',
  ]);
  for (const article of [
    '//evil.example/articles/fees/',
    'https://evil.example/',
    '/\\evil.example/articles/x/',
    '/articles/%2e%2e/',
    '/articles/fees/%0d%0ax:y',
    '@evil.example/articles/x/',
  ]) {
    const { status, headers } = await post(`article=${article}&locale=en&vote=no`, {
      ...accept,
      referer: 'https://evil.example/',
    });
    expect([article, status, headers.get('location')]).toEqual([article, 400, null]);
  }
});

test.each([
  ['another site', { origin: 'https://evil.example' }, 403],
  ['a site whose name begins similar', { origin: 'https://example.com.evil.example' }, 403],
  ['the site without TLS', { origin: 'http://example.com' }, 403],
  ['nobody', { origin: 'null' }, 403],
  ['a page that sends JSON', { 'content-type': 'application/json' }, 415],
  ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
])('a message of %s is refused', async (_name, headers, status) => {
  const { post, stored } = await startReceiver();
  const response = await post(vote, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('access-control-allow-origin')).not.toBe('*');
  expect(stored()).toBe('');
});

test.each(['GET', 'PUT', 'DELETE', 'HEAD'])('%s is refused', async (method) => {
  const { post, stored } = await startReceiver();
  const response = await post('', {}, method);
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  expect(stored()).toBe('');
});

test('the question before a request of another origin is answered for the site alone', async () => {
  const { post } = await startReceiver();
  expect((await post('', {}, 'OPTIONS')).headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect((await post('', { origin: 'https://evil.example' }, 'OPTIONS')).status).toBe(403);
});

test.each([
  ['nothing', ''],
  ['no form', '{"kind":"vote"}'],
  ['broken escapes', 'article=%E0%A4%A&locale=en&vote=no'],
  ['a prototype', '__proto__=x&constructor=y&vote=no'],
  ['zeros', '\0'.repeat(100)],
  ['a line of its own', 'article=/articles/fees/&locale=en%0A{"kind":"vote"}&vote=no'],
])('%s in the body is refused', async (_name, body) => {
  const { post, stored } = await startReceiver();
  expect((await post(body)).status).toBe(400);
  expect(stored()).toBe('');
});

test('line ends in a question never begin a line of the file', async () => {
  const { post, stored } = await startReceiver();
  expect(
    (await post('query=a%0A%7B%22kind%22%3A1%7D%E2%80%A8b&locale=en&answer=empty')).status,
  ).toBe(204);
  expect(stored().split('\n')).toHaveLength(2);
});

test('a large body is refused by what it says of its size', async () => {
  const { post, stored } = await startReceiver();
  expect((await post(`${vote}&x=${'a'.repeat(5000)}`)).status).toBe(413);
  expect(stored()).toBe('');
});

test('one reader may send so much in a minute, and others are not held up', async () => {
  const { clock, post, stored } = await startReceiver({
    limit: createRateLimit({ perMinute: 3 }),
    isBehindProxy: true,
  });
  const from = async (client: string) =>
    (await post(vote, { 'x-forwarded-for': `203.0.113.9, ${client}` })).status;
  expect([
    await from('192.0.2.1'),
    await from('192.0.2.1'),
    await from('192.0.2.1'),
    await from('192.0.2.1'),
  ]).toEqual([204, 204, 204, 429]);
  expect(await from('192.0.2.2')).toBe(204);
  clock.now += 60_000;
  expect(await from('192.0.2.1')).toBe(204);
  expect(stored()).toBe(line.repeat(5));
});

test('without a proxy nobody can claim another address', async () => {
  const { post } = await startReceiver({ limit: createRateLimit({ perMinute: 1 }) });
  expect((await post(vote, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(204);
  expect((await post(vote, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
});

test.each([
  ['of one household', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', false],
  ['of one household, written in full', '2001:0db8:0001:0002:0:0:0:1', '2001:db8:1:2::2', false],
  ['of two households', '2001:db8:1:2::1', '2001:db8:1:3::1', true],
  ['of version 4 in both forms', '192.0.2.1', '::ffff:192.0.2.1', false],
])('two addresses %s', async (_name, one, other, isAllowed) => {
  const limit = createRateLimit({ perMinute: 1 });
  expect(await limit.allows(one, NOON)).toBe(true);
  expect(await limit.allows(other, NOON)).toBe(isAllowed);
});

test('all together may send so much a day', async () => {
  const limit = createRateLimit({ perDay: 2 });
  const answers = await Promise.all(
    ['192.0.2.1', '192.0.2.2'].map((client) => limit.allows(client, NOON)),
  );
  expect([
    ...answers,
    await limit.allows('192.0.2.3', NOON),
    await limit.allows('192.0.2.3', NOON + 86_400_000),
  ]).toEqual([true, true, false, true]);
});

test('the same file is a Cloudflare Worker that keeps an object for each signal', async () => {
  const objects = new Map<string, string>();
  const bindings = {
    SITES: `https://other.example/ ${SITE}`,
    SIGNALS: { put: async (key: string, value: string) => void objects.set(key, value) },
  };
  const request = (origin: string) =>
    new Request('https://signals.example/', {
      method: 'POST',
      body: vote,
      headers: { origin, 'content-type': FORM, 'cf-connecting-ip': '192.0.2.1' },
    });
  expect((await worker.fetch(request(ORIGIN), bindings)).status).toBe(204);
  expect((await worker.fetch(request('https://evil.example'), bindings)).status).toBe(403);
  expect([...objects.keys()]).toEqual([
    expect.stringMatching(/^\d{4}-\d{2}-\d{2}\/[\da-f-]{36}\.ndjson$/),
  ]);
  expect(
    [...objects.values()].map((stored) => (JSON.parse(stored) as { kind: string }).kind),
  ).toEqual(['vote']);
});
