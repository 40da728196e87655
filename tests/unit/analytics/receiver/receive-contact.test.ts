import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { form, sent, startContacts, stored } from '../../../support/contact-receiver.ts';
import { ORIGIN } from '../../../support/memory-receiver.ts';

test.each([
  ['a form', form(), {}],
  ['JSON', JSON.stringify({ ...sent, order: 42 }), { 'content-type': 'application/json' }],
])('%s is kept for its receivers, and counted without what it says', async (_n, body, headers) => {
  const { post, contacts, signals, path } = await startContacts();
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

test('a form without JavaScript leads to the thanks of its language', async () => {
  const { post } = await startContacts();
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
  const { post, contacts, signals } = await startContacts();
  await post(form({ ...sent, counted: '1' }));
  expect([contacts().length, signals()]).toEqual([1, []]);
});

test('a message that is sent again is kept once', async () => {
  const { post, contacts } = await startContacts();
  const again = form({ ...sent, message_id: 'abcdef0123456789' });
  expect([(await post(again)).status, (await post(again)).status]).toEqual([204, 204]);
  expect(contacts()).toHaveLength(1);
});

test.each([
  ['a filled trap', { homepage: 'https://spam.example' }],
  ['a form filled in within a moment', { elapsed: '10' }],
])('%s is dropped, and the program learns nothing', async (_name, fields) => {
  const { post, contacts } = await startContacts();
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
  const { post, contacts, signals } = await startContacts();
  expect((await post(body, headers)).status).toBe(status);
  expect([contacts(), signals()]).toEqual([[], []]);
});

test('100 KB in every field with room, and script in all, are kept as text', async () => {
  const { post, contacts } = await startContacts();
  const script = '"><script>alert(1)</script>';
  const long = script.repeat(3800);
  const { status } = await post(form({ ...sent, subject: script, message: long, order: long }));
  expect(status).toBe(204);
  expect(contacts()).toMatchObject([{ subject: script, message: long, fields: { order: long } }]);
});

test('messages have their own limit, and other paths take signals', async () => {
  const { post, signals } = await startContacts({ perMinute: 1 });
  expect([(await post(form())).status, (await post(form())).status]).toEqual([204, 429]);
  expect((await post('article=/articles/fees/&locale=en&vote=no', {}, '/votes')).status).toBe(204);
  expect(signals().map(({ kind }) => kind)).toEqual(['contact', 'vote']);
});
