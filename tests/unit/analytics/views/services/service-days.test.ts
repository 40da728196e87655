import { describe, expect, test } from 'vitest';
import { services } from '../../../../../src/analytics/views/services/services.ts';
import { setDay } from '../../../../../src/analytics/views/set-day.ts';
import type { ViewsFile } from '../../../../../src/content/view-counts.ts';
import { serve } from '../../../../support/views-service.ts';

test.each([
  ['a wrong token', { status: 401, json: {} }, 'does not accept the token (status 401)'],
  ['a wrong URL', { status: 404, json: {} }, 'answers with status 404'],
  [
    'an answer of another form',
    { json: { hits: 'none' } },
    'answers in a form that its documentation does not describe (hits)',
  ],
])('%s is said in a sentence', async (_name, reply, sentence) => {
  const { url } = await serve(() => reply);
  await expect(
    services.goatcounter({ GOATCOUNTER_URL: url, GOATCOUNTER_TOKEN: 'a' }).viewsOf('2026-01-31'),
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
