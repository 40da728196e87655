import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  chunked,
  exchange,
  FORM,
  head,
  ORIGIN,
  post,
  sized,
  start,
  statusesOf,
  twenty,
  vote,
} from '../../../support/receiver-server.ts';

test.each([
  ['20 chunks of 16 KiB', chunked(twenty), [413]],
  ['one chunk of 320 KiB', chunked([twenty.join('')]), [413]],
  ['a large body of a known size', sized(twenty.join('')), [413]],
  ['a size without a body', `${head}content-length: 99999999999\r\n\r\n`, [413]],
  ['a negative size', `${head}content-length: -1\r\n\r\n`, [400]],
  ['two sizes', `${head}content-length: 1\r\ncontent-length: 2\r\n\r\nab`, [400]],
  ['a chunk of no size', `${head}transfer-encoding: chunked\r\n\r\nxyz\r\n`, [400]],
  ['huge headers', `${head}x: ${'a'.repeat(100_000)}\r\n\r\n`, [431]],
  ['a header named __proto__', sized(vote).replace('host', '__proto__: x\r\nhost'), [204]],
  ['compressed text', sized(vote).replace('content-type', 'content-encoding: gzip\r\n$&'), [415]],
  ['JSON', sized('{"kind":').replace(FORM, 'application/json'), [415]],
  ['bytes that are not UTF-8', sized('\xff\xfe\xc0'), [400]],
  ['the URL //', sized(vote).replace('POST /', 'POST //'), [204]],
  ['a URL that is none', sized(vote).replace('POST /', 'POST http://[:/%zz'), [204]],
  ['GET', `GET // HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\n\r\n`, [405]],
  ['HEAD', `HEAD / HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\n\r\n`, [405]],
  ['TRACE', `TRACE / HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\n\r\n`, [405]],
  ['OPTIONS *', `OPTIONS * HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\n\r\n`, [204]],
  ['an unknown method', `BREW / HTTP/1.1\r\nhost: x\r\n\r\n`, [400]],
  ['CONNECT', `CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n`, []],
  ['an upgrade', sized(vote).replace('host', 'connection: upgrade\r\nupgrade: h2c\r\nhost'), [204]],
  ['a wish for 100', sized(vote).replace('host', 'expect: 100-continue\r\nhost'), [100, 204]],
  ['no HTTP', '\x16\x03\x01\0\0\0', [400]],
  ['two messages at once', sized(vote) + sized(vote), [204, 204]],
  ['a message after a large one', chunked(twenty) + sized(vote), [413, 204]],
])('%s: the receiver answers and lives on', async (_name, bytes, statuses) => {
  const { port, errors } = await start();
  const done = new RegExp(`(HTTP/1\\.1 [^]*){${Math.max(statuses.length, 1)}}\r\n\r\n`);
  const seen = statusesOf(await exchange(port, bytes, done));
  expect(seen).toEqual(statuses);
  expect((await post(port)).status).toBe(204);
  expect(errors).toEqual([]);
});

test.each([
  ['in the headers', head],
  ['in the body', `${head}content-length: 40\r\n\r\narticle=`],
  ['in a chunk', `${head}transfer-encoding: chunked\r\n\r\n40\r\narticle=`],
  ['after the refusal of a large body', chunked(twenty).slice(0, 200_000)],
  ['before the answer', sized(vote)],
])('a connection that is cut %s is no error', async (_name, bytes) => {
  const { port, errors } = await start();
  for (const way of ['destroy', 'resetAndDestroy'] as const) {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((sent) => socket.write(bytes, () => sent()));
    socket[way]();
  }
  await wait(50);
  expect((await post(port)).status).toBe(204);
  expect(errors).toEqual([]);
});

test.each([
  ['never ends', `${head}content-length: 40\r\n\r\nart`, [408]],
  ['has headers without end', head, [408]],
  ['never ends after its refusal', chunked(twenty).slice(0, 100_000), [413]],
])('a message that %s is given up', async (_name, bytes, statuses) => {
  const { port, errors } = await start({ patience: 100 });
  expect(statusesOf(await exchange(port, bytes)).slice(0, 1)).toEqual(statuses);
  expect((await post(port)).status).toBe(204);
  expect(errors).toEqual([]);
});
