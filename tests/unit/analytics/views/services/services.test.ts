import { describe, expect, test } from 'vitest';
import { services } from '../../../../../src/analytics/views/services/services.ts';
import { serve } from '../../../../support/views-service.ts';

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
    const { url: serviceUrl, asked } = await serve((_question, number) => ({
      json:
        number === 1
          ? { hits: [hit(1), hit(2, true)], more: true, total: 3 }
          : { hits: [hit(3)], more: false, total: 3 },
    }));
    const service = services.goatcounter({
      GOATCOUNTER_URL: `${serviceUrl}/`,
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
    const { url: serviceUrl, asked } = await serve((_question, number) =>
      number === 1
        ? { status: 429, headers: { 'x-rate-limit-reset': '0.01' }, json: { error: 'slow down' } }
        : { json: { hits: [], more: false } },
    );
    expect(
      await services
        .goatcounter({ GOATCOUNTER_URL: serviceUrl, GOATCOUNTER_TOKEN: 'a' })
        .viewsOf('2026-01-31'),
    ).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});

test('Plausible is asked for the page views of a day', async () => {
  const { url: serviceUrl, asked } = await serve(() => ({
    json: { results: [{ dimensions: ['/articles/a/'], metrics: [12] }], meta: {}, query: {} },
  }));
  const service = services.plausible({
    PLAUSIBLE_URL: serviceUrl,
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
  const { url: serviceUrl, asked } = await serve(({ url }) => ({
    json: rows.slice(
      Number(url.searchParams.get('offset')),
      Number(url.searchParams.get('offset')) + Number(url.searchParams.get('limit')),
    ),
  }));
  const service = services.umami({
    UMAMI_URL: `${serviceUrl}/api`,
    UMAMI_WEBSITE: 'abc',
    ...credentials,
  });
  expect(await service.viewsOf('2026-01-31')).toEqual(
    rows.map(({ x, y }) => ({ path: x, views: y })),
  );
  expect(asked[0]).toMatchObject({ method: 'GET', headers });
  expect(`${asked[0]?.url.pathname}${asked[0]?.url.search}`).toBe(
    '/api/websites/abc/metrics?type=path' +
      '&startAt=1769817600000&endAt=1769903999999&limit=500&offset=0',
  );
});

describe('Cloudflare', () => {
  const reply = (groups: unknown[]) => ({
    json: { data: { viewer: { zones: [{ groups }] } }, errors: null },
  });
  const group = (
    clientRequestPath: string,
    count: number,
    userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
      'Chrome/120.0.0.0 Safari/537.36',
  ) => ({ count, dimensions: { clientRequestPath, userAgent } });
  const settings = (serviceUrl: string) => ({
    CLOUDFLARE_URL: serviceUrl,
    CLOUDFLARE_ZONE: 'zone',
    CLOUDFLARE_TOKEN: 'secret',
  });

  test('is asked for requests of readers', async () => {
    const { url: serviceUrl, asked } = await serve(() =>
      reply([group('/articles/a/', 3), group('/articles/a/', 50, 'curl/8.0')]),
    );
    expect(await services.cloudflare(settings(serviceUrl)).viewsOf('2026-01-31')).toEqual([
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
    const { url: serviceUrl, asked } = await serve((_question, number) =>
      reply(
        number === 1
          ? Array.from({ length: 10_000 }, () => group('/x', 1))
          : [group('/articles/a/', number)],
      ),
    );
    expect(await services.cloudflare(settings(serviceUrl)).viewsOf('2026-01-31')).toEqual([
      { path: '/articles/a/', views: 2 },
      { path: '/articles/a/', views: 3 },
    ]);
    expect(
      asked.slice(1).map(({ body }) => (body as { variables: Record<string, string> }).variables),
    ).toMatchObject([{ end: '2026-01-31T12:00:00.000Z' }, { start: '2026-01-31T12:00:00.000Z' }]);
  });

  test('says what Cloudflare refuses', async () => {
    const { url: serviceUrl } = await serve(() => ({
      json: { data: null, errors: [{ message: 'cannot request data older than 8d' }] },
    }));
    await expect(services.cloudflare(settings(serviceUrl)).viewsOf('2026-01-31')).rejects.toThrow(
      'Cloudflare rejects the query: cannot request data older than 8d.',
    );
  });
});
