import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { services } from '../../../../../src/analytics/views/services/services.ts';
import { setDay } from '../../../../../src/analytics/views/set-day.ts';
import type { ViewsFile } from '../../../../../src/content/view-counts.ts';

type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
};
type Reply = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json: unknown;
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A service on this machine; returns its address and what it was asked. */
async function serve(
  answer: (asked: Asked, number: number) => Reply,
): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const question: Asked = {
      method: request.method ?? '',
      url: new URL(request.url ?? '', 'http://localhost'),
      headers: request.headers,
      body: body && JSON.parse(body),
    };
    asked.push(question);
    const { status = 200, headers = {}, json } = answer(question, asked.length);
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('GoatCounter', () => {
  const hit = (path_id: number, event = false) => ({
    path_id,
    path: `/articles/a${path_id}/`,
    title: 'A',
    event,
    count: path_id * 10,
    max: 1,
    stats: [],
  });

  test('is asked page after page, and events are no views', async () => {
    const { address, asked } = await serve((_question, number) => ({
      json:
        number === 1
          ? { hits: [hit(1), hit(2, true)], more: true, total: 3 }
          : { hits: [hit(3)], more: false, total: 3 },
    }));
    const service = services.goatcounter({
      GOATCOUNTER_URL: `${address}/`,
      GOATCOUNTER_TOKEN: 'secret',
    });
    expect(await service.viewsOf('2026-01-31')).toEqual([
      { path: '/articles/a1/', views: 10 },
      { path: '/articles/a3/', views: 30 },
    ]);
    expect(
      asked.map(({ url }) => [
        url.pathname,
        url.searchParams.get('start'),
        url.searchParams.get('end'),
        url.searchParams.get('limit'),
        url.searchParams.get('exclude_paths'),
      ]),
    ).toEqual([
      ['/api/v0/stats/hits', '2026-01-31T00:00:00Z', '2026-01-31T23:59:59Z', '100', null],
      ['/api/v0/stats/hits', '2026-01-31T00:00:00Z', '2026-01-31T23:59:59Z', '100', '1,2'],
    ]);
    expect(asked[0]?.headers.authorization).toBe('Bearer secret');
  });

  test('is asked again when it is busy', async () => {
    const { address, asked } = await serve((_question, number) =>
      number === 1
        ? { status: 429, headers: { 'x-rate-limit-reset': '0.01' }, json: { error: 'slow down' } }
        : { json: { hits: [], more: false } },
    );
    expect(
      await services
        .goatcounter({ GOATCOUNTER_URL: address, GOATCOUNTER_TOKEN: 'a' })
        .viewsOf('2026-01-31'),
    ).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});

test('Plausible is asked for the page views of a day', async () => {
  const { address, asked } = await serve(() => ({
    json: { results: [{ dimensions: ['/articles/a/'], metrics: [12] }], meta: {}, query: {} },
  }));
  const service = services.plausible({
    PLAUSIBLE_URL: address,
    PLAUSIBLE_SITE: 'help.example.com',
    PLAUSIBLE_TOKEN: 'secret',
  });
  expect(await service.viewsOf('2026-01-31')).toEqual([{ path: '/articles/a/', views: 12 }]);
  expect(asked[0]).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
    body: {
      site_id: 'help.example.com',
      metrics: ['pageviews'],
      dimensions: ['event:page'],
      date_range: ['2026-01-31', '2026-01-31'],
      pagination: { offset: 0 },
    },
  });
  expect(asked[0]?.url.pathname).toBe('/api/v2/query');
});

test.each([
  ['its cloud', { UMAMI_KEY: 'secret' }, { 'x-umami-api-key': 'secret' }],
  ["one's own server", { UMAMI_TOKEN: 'secret' }, { authorization: 'Bearer secret' }],
])('Umami is asked row after row: %s', async (_name, credentials, headers) => {
  const rows = Array.from({ length: 501 }, (_, index) => ({ x: `/articles/a${index}/`, y: index }));
  const { address, asked } = await serve(({ url }) => ({
    json: rows.slice(
      Number(url.searchParams.get('offset')),
      Number(url.searchParams.get('offset')) + Number(url.searchParams.get('limit')),
    ),
  }));
  const service = services.umami({
    UMAMI_URL: `${address}/api`,
    UMAMI_WEBSITE: 'abc',
    ...credentials,
  });
  expect(await service.viewsOf('2026-01-31')).toEqual(
    rows.map(({ x, y }) => ({ path: x, views: y })),
  );
  expect(asked[0]).toMatchObject({ method: 'GET', headers });
  expect(`${asked[0]?.url.pathname}${asked[0]?.url.search}`).toBe(
    '/api/websites/abc/metrics?type=path&startAt=1769817600000&endAt=1769903999999&limit=500&offset=0',
  );
});

describe('Cloudflare', () => {
  const reply = (groups: unknown[]) => ({
    json: { data: { viewer: { zones: [{ groups }] } }, errors: null },
  });
  const group = (
    clientRequestPath: string,
    count: number,
    userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  ) => ({ count, dimensions: { clientRequestPath, userAgent } });
  const settings = (address: string) => ({
    CLOUDFLARE_URL: address,
    CLOUDFLARE_ZONE: 'zone',
    CLOUDFLARE_TOKEN: 'secret',
  });

  test('is asked for requests of readers', async () => {
    const { address, asked } = await serve(() =>
      reply([group('/articles/a/', 3), group('/articles/a/', 50, 'curl/8.0')]),
    );
    expect(await services.cloudflare(settings(address)).viewsOf('2026-01-31')).toEqual([
      { path: '/articles/a/', views: 3 },
    ]);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer secret' },
      body: {
        variables: {
          zone: 'zone',
          start: '2026-01-31T00:00:00.000Z',
          end: '2026-02-01T00:00:00.000Z',
        },
      },
    });
    expect((asked[0]?.body as { query: string }).query).toMatch(
      /httpRequestsAdaptiveGroups\([^)]*clientRequestHTTPMethodName: "GET"/,
    );
  });

  test('is asked for shorter spans when an answer is full', async () => {
    const { address, asked } = await serve((_question, number) =>
      reply(
        number === 1
          ? Array.from({ length: 10_000 }, () => group('/x', 1))
          : [group('/articles/a/', number)],
      ),
    );
    expect(await services.cloudflare(settings(address)).viewsOf('2026-01-31')).toEqual([
      { path: '/articles/a/', views: 2 },
      { path: '/articles/a/', views: 3 },
    ]);
    expect(
      asked.slice(1).map(({ body }) => (body as { variables: Record<string, string> }).variables),
    ).toMatchObject([{ end: '2026-01-31T12:00:00.000Z' }, { start: '2026-01-31T12:00:00.000Z' }]);
  });

  test('says what Cloudflare refuses', async () => {
    const { address } = await serve(() => ({
      json: { data: null, errors: [{ message: 'cannot request data older than 8d' }] },
    }));
    await expect(services.cloudflare(settings(address)).viewsOf('2026-01-31')).rejects.toThrow(
      'Cloudflare refuses the question: cannot request data older than 8d.',
    );
  });
});

test.each([
  ['a wrong token', { status: 401, json: {} }, 'does not accept the token (status 401)'],
  ['a wrong address', { status: 404, json: {} }, 'answers with status 404'],
  [
    'an answer of another form',
    { json: { hits: 'none' } },
    'answers in a form that its documentation does not describe (hits)',
  ],
])('%s is said in a sentence', async (_name, reply, sentence) => {
  const { address } = await serve(() => reply);
  await expect(
    services
      .goatcounter({ GOATCOUNTER_URL: address, GOATCOUNTER_TOKEN: 'a' })
      .viewsOf('2026-01-31'),
  ).rejects.toThrow(sentence);
});

test('a missing setting is named', () => {
  expect(() => services.plausible({})).toThrow('PLAUSIBLE_SITE is not set.');
  expect(() =>
    services.goatcounter({ GOATCOUNTER_URL: 'help.goatcounter.com', GOATCOUNTER_TOKEN: 'a' }),
  ).toThrow('GOATCOUNTER_URL is "help.goatcounter.com" but must be');
});

describe('a day of a service', () => {
  const pages = new Map([
    ['/articles/a/', '/articles/a/'],
    ['/old/', '/articles/a/'],
    ['/articles/b/', '/articles/b/'],
  ]);
  const none: ViewsFile = { articles: { '/articles/a/': 5 }, services: {}, logs: {} };

  test('counts once when it is told twice, and as told last', () => {
    const first = setDay(
      none,
      'plausible',
      '2026-01-31',
      [
        { path: '/articles/a/?x', views: 3 },
        { path: '/old', views: 1 },
        { path: '/about/', views: 9 },
      ],
      pages,
    );
    expect(first.articles).toEqual({ '/articles/a/': 9 });
    expect(
      setDay(first, 'plausible', '2026-01-31', [{ path: '/articles/a/', views: 4 }], pages),
    ).toEqual(first);
    expect(
      setDay(first, 'plausible', '2026-01-31', [{ path: '/articles/b/', views: 2 }], pages)
        .articles,
    ).toEqual({ '/articles/a/': 5, '/articles/b/': 2 });
  });

  test('is settled after 40 further ones, and then never counts again', () => {
    const days = Array.from({ length: 45 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const views = days.reduce(
      (sum, day) => setDay(sum, 'umami', day, [{ path: '/articles/b/', views: 1 }], pages),
      none,
    );
    expect(views.articles['/articles/b/']).toBe(45);
    expect(views.services['umami']).toMatchObject({ settled: '2026-01-05' });
    expect(
      setDay(views, 'umami', '2026-01-05', [{ path: '/articles/b/', views: 100 }], pages),
    ).toBe(views);
  });
});
