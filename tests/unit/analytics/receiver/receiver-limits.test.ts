import { expect, test } from 'vitest';
import { createRateLimit } from '../../../../src/analytics/receiver/rate-limit.ts';
import { NOON, vote, line, startReceiver } from '../../../support/memory-receiver.ts';

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

test('without a proxy nobody can claim another IP', async () => {
  const { post } = await startReceiver({ limit: createRateLimit({ perMinute: 1 }) });
  expect((await post(vote, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(204);
  expect((await post(vote, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
});

test.each([
  ['of one household', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', false],
  ['of one household, written in full', '2001:0db8:0001:0002:0:0:0:1', '2001:db8:1:2::2', false],
  ['of two households', '2001:db8:1:2::1', '2001:db8:1:3::1', true],
  ['of version 4 in both forms', '192.0.2.1', '::ffff:192.0.2.1', false],
])('two IPs %s', async (_name, one, other, isAllowed) => {
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
