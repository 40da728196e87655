import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryCaches } from '../../../support/memory-caches.ts';

const SCOPE = 'https://example.com/help/';
const page = `${SCOPE}articles/fees/`;
const script = `${SCOPE}_astro/app.1.js`;
const html = `<script src="/help/_astro/app.1.js"></script><h1>Fees</h1>`;
const network: Record<string, [body: string, type: string]> = {
  [page]: [html, 'text/html'],
  [`${SCOPE}offline/`]: ['<h1>Offline</h1>', 'text/html'],
  [script]: ['run()', 'text/javascript'],
  [`${SCOPE}favicon.svg`]: ['<svg/>', 'image/svg+xml'],
  [`${SCOPE}_astro/photo.1.webp`]: ['photo', 'image/webp'],
  [`${SCOPE}pagefind/pagefind-entry.json`]: ['{}', 'application/json'],
  [`${SCOPE}pagefind/facts.en.json`]: ['[]', 'application/json'],
  [`${SCOPE}pagefind/index/en_1.pf_index`]: ['words', 'application/octet-stream'],
};
const destinations: Record<string, string> = { svg: 'image', webp: 'image', js: 'script' };

type Listener = (event: unknown) => void;
let listeners: Map<string, Listener>;
let store: ReturnType<typeof memoryCaches>;
let isOnline: boolean;
const fetched = vi.fn<(request: string | { url: string }) => Promise<Response>>();
const unregister = vi.fn(() => Promise.resolve(true));

beforeEach(() => {
  listeners = new Map();
  store = memoryCaches();
  isOnline = true;
  vi.resetModules();
  unregister.mockClear();
  fetched.mockImplementation((request) => {
    const [body, type] = network[typeof request === 'string' ? request : request.url] ?? ['', ''];
    if (!isOnline) return Promise.reject(new TypeError('Failed to fetch'));
    const status = type === '' ? 404 : 200;
    return Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));
  });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('caches', store.api);
  vi.stubGlobal('OFFLINE_PAGES', ['offline/']);
  vi.stubGlobal('registration', { scope: SCOPE, unregister });
  vi.stubGlobal('skipWaiting', () => Promise.resolve());
  vi.stubGlobal('clients', {
    claim: () => Promise.resolve(),
    matchAll: () => Promise.resolve([{ url: page }]),
  });
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => {
    listeners.set(type, listener);
  });
});

afterEach(() => vi.unstubAllGlobals());

/** Sends an event to the worker. Returns the response once everything that it waits for is done. */
async function send(type: string, fields: object = {}): Promise<Response | undefined> {
  const work: Promise<unknown>[] = [];
  let answer: Promise<Response> | undefined;
  listeners.get(type)?.({
    ...fields,
    waitUntil: (promise: Promise<unknown>) => work.push(promise),
    respondWith: (promise: Promise<Response>) => (answer = promise),
  });
  const response = await answer;
  for (let done = 0; done < work.length; done++) await work[done];
  return response;
}

const request = (url: string, mode = url.endsWith('/') ? 'navigate' : 'cors') =>
  send('fetch', {
    request: { url, mode, method: 'GET', destination: destinations[url.split('.').at(-1) ?? ''] },
    preloadResponse: Promise.resolve(undefined),
  });

async function start(): Promise<void> {
  await import('../../../../src/client/offline/service-worker.ts');
  await send('install');
  await send('activate');
}

const faults = ['open', 'throw', 'match', 'put', 'keys', 'delete'];

test.each(faults)('when %s fails, readers get what the network answers', async (fault) => {
  store.failing.add(fault);
  await start();
  for (const [url, [body]] of Object.entries(network)) {
    for (const visit of ['first', 'second']) {
      expect(await (await request(url))?.text(), `${visit} ${url}`).toBe(body);
    }
  }
  expect((await request(`${SCOPE}gone/`))?.status).toBe(404);
  expect([...store.failed]).toEqual([fault]);
});

test.each(faults)('when %s fails later, too, and without a connection', async (fault) => {
  await start();
  for (const url of Object.keys(network)) await request(url);
  store.failing.add(fault);
  for (const [url, [body]] of Object.entries(network)) {
    expect(await (await request(url))?.text(), url).toBe(body);
  }
  isOnline = false;
  const readable = !['open', 'throw', 'match'].includes(fault);
  const answer = await request(page);
  if (readable) expect(await answer?.text()).toBe(html);
  else expect(answer?.type).toBe('error');
});

test('a visit stores its page with scripts, the installation the offline page', async () => {
  await start();
  expect(store.urls()).toEqual([script, page, `${SCOPE}offline/`].toSorted());
  isOnline = false;
  expect(await (await request(page))?.text()).toBe(html);
  expect(await (await request(`${SCOPE}articles/other/`))?.text()).toBe('<h1>Offline</h1>');
});

test('a page whose scripts cannot be stored is not stored', async () => {
  await start();
  store.kept.clear();
  store.failing.add('put');
  await send('activate');
  expect(store.urls()).toEqual([]);
});

test('what is evicted while the worker runs is stored again, even the offline page', async () => {
  await start();
  store.kept.clear();
  expect(await (await request(page))?.text()).toBe(html);
  expect(store.urls()).toEqual([page, `${SCOPE}offline/`].toSorted());
});

test('without a network the installation fails, and browsers try again', async () => {
  isOnline = false;
  await import('../../../../src/client/offline/service-worker.ts');
  await expect(send('install')).rejects.toThrow('Failed to fetch');
});

test.each<[string, () => Response]>([
  ['a part', () => new Response('par', { status: 206 })],
  ['an error', () => new Response('no', { status: 500 })],
  ['nothing', () => new Response(null, { status: 204 })],
  ['an opaque answer', () => Object.defineProperty(new Response(''), 'status', { value: 0 })],
  ['a redirect', () => Object.defineProperty(new Response(html), 'redirected', { value: true })],
])('%s reaches the reader and is not stored', async (_name, make) => {
  await import('../../../../src/client/offline/service-worker.ts');
  for (const url of Object.keys(network)) {
    const response = make();
    fetched.mockResolvedValueOnce(response);
    expect(await request(url), url).toBe(response);
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const kept = await request(url).catch(() => undefined);
    expect(kept?.ok ?? false, url).toBe(false);
  }
});

test.each(['names', 'remove'])('a worker also unregisters itself when %s fails', async (fault) => {
  await start();
  store.failing.add(fault);
  await import('../../../../src/client/offline/unregister.ts');
  await expect(send('activate')).rejects.toThrow(fault);
  expect(unregister).toHaveBeenCalledOnce();
});
