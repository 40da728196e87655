import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { UserError } from '../../../src/lib/problem.ts';
import { createApiClient } from '../../../src/import/api-client.ts';

type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Answers requests in turn with these replies, and the last one from then on. */
async function clientFor(...replies: readonly Reply[]) {
  const asked: string[] = [];
  const pauses: number[] = [];
  const waits: number[] = [];
  const server = createServer((request, response) => {
    const {
      status = 200,
      headers = {},
      body = '{}',
    } = replies[Math.min(asked.length, replies.length - 1)] ?? {};
    asked.push(request.url ?? '');
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  const api = createApiClient({
    maxFile: 10,
    wait: (milliseconds) => Promise.resolve(pauses.push(milliseconds / 1000)),
    onWait: (seconds) => waits.push(seconds),
  });
  return {
    api,
    asked,
    pauses,
    waits,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
}

const inSeconds = (seconds: number) => Date.now() + seconds * 1000;

test.each([
  ['seconds', () => ({ 'retry-after': '30' }), 30],
  ['a date', () => ({ 'retry-after': new Date(inSeconds(30)).toUTCString() }), 30],
  ['a reset', () => ({ 'x-ratelimit-reset': String(Math.ceil(inSeconds(30) / 1000)) }), 30],
  ['a date that is over', () => ({ 'retry-after': new Date(0).toUTCString() }), 0],
  ['a day', () => ({ 'retry-after': '86400' }), 600],
  ['nothing', () => ({}), 0.5],
])('waits as long as a server asks for with %s', async (_name, headers, expected) => {
  const { api, asked, pauses, waits, url } = await clientFor(
    { status: 429, headers: headers() },
    {},
  );
  expect(await api.json(url)).toMatchObject({ value: {} });
  expect(asked).toHaveLength(2);
  expect(pauses).toHaveLength(1);
  // Dates have whole seconds, and a minute may pass on a busy machine.
  expect(pauses[0]).toBeLessThanOrEqual(expected + 1);
  expect(pauses[0]).toBeGreaterThanOrEqual(expected === 30 ? 0 : expected);
  expect(waits).toEqual(pauses.filter((seconds) => seconds >= 1));
});

test('waits longer after each failure', async () => {
  const { api, pauses, url } = await clientFor({ status: 500 });
  await expect(api.json(url)).rejects.toThrow(/after 6 tries: status 500/);
  expect(pauses).toEqual([0.5, 1, 2, 4, 8]);
});

test.each([
  [400, 'Check the URL.'],
  [401, 'Check the key and what it may read.'],
  [403, 'Check the key and what it may read.'],
])('does not repeat a request that is refused with %i', async (status, fix) => {
  const { api, asked, url } = await clientFor({ status });
  await expect(api.json(url)).rejects.toThrow(
    new UserError(`${url} answers with status ${status}. ${fix}`),
  );
  expect(asked).toHaveLength(1);
  expect(await api.json(url, { optional: true })).toBeUndefined();
});

test('names the reason when there is no server', async () => {
  const { api, url } = await clientFor({});
  const closed = createServer();
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const nowhere = url.replace(/\d+$/, String(port));
  await expect(api.json(nowhere)).rejects.toThrow(/after 6 tries: .*ECONNREFUSED/);
});

test('downloads a file whose signature has expired without its signature', async () => {
  const { api, asked, url } = await clientFor({ status: 403 }, { body: 'image' });
  const file = await api.file(`${url}/a.png?expires=1&signature=x`);
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('image');
  expect(asked).toEqual(['/a.png?expires=1&signature=x', '/a.png']);
});

test.each([
  ['refused', { status: 403 }],
  ['missing', { status: 404 }],
  ['larger than the limit', { body: 'x'.repeat(11) }],
])('goes on without a file that is %s', async (_name, reply) => {
  const { api, url } = await clientFor(reply);
  expect(await api.file(`${url}/a.png?signature=x`)).toBeUndefined();
});

/** Answers with a stream that the test fills. The clock stands still until the test moves it. */
function slowServer() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  onTestFinished(() => void vi.unstubAllGlobals());
  const streams: ReadableStreamDefaultController<Uint8Array>[] = [];
  vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        streams.push(stream);
        signal?.addEventListener('abort', () => stream.error(signal.reason));
      },
    });
    return Promise.resolve(new Response(body));
  });
  const api = createApiClient({ maxFile: 100, wait: () => Promise.resolve() });
  return { api, streams };
}

test('a download may take as long as it wants while parts arrive', async () => {
  const { api, streams } = slowServer();
  const file = api.file('https://files.example/a.bin');
  await vi.advanceTimersByTimeAsync(0);
  for (const part of 'abcdef') {
    await vi.advanceTimersByTimeAsync(50_000);
    streams[0]?.enqueue(Buffer.from(part));
    await vi.advanceTimersByTimeAsync(0);
  }
  streams[0]?.close();
  expect(Buffer.from((await file)?.bytes ?? []).toString()).toBe('abcdef');
  expect(streams).toHaveLength(1);
});

test('a download that stops on its way is tried again', async () => {
  const { api, streams } = slowServer();
  const file = api.file('https://files.example/a.bin');
  await vi.advanceTimersByTimeAsync(0);
  streams[0]?.enqueue(Buffer.from('a'));
  await vi.advanceTimersByTimeAsync(61_000);
  expect(streams).toHaveLength(2);
  streams[1]?.enqueue(Buffer.from('ab'));
  streams[1]?.close();
  expect(Buffer.from((await file)?.bytes ?? []).toString()).toBe('ab');
});

test('a server that is silent to the end is named with the reason', async () => {
  const { api, streams } = slowServer();
  const file = api.json('https://files.example/a.json');
  const failure = expect(file).rejects.toThrow(/after 6 tries: nothing arrived for 60 seconds\./);
  await vi.advanceTimersByTimeAsync(600_000);
  await failure;
  expect(streams).toHaveLength(6);
});
