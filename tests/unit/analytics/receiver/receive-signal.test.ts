import { expect, test } from 'vitest';
import worker from '../../../../src/analytics/receiver/receive-signal.ts';
import { SITE, ORIGIN, FORM, vote, line, startReceiver } from '../../../support/memory-receiver.ts';

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
