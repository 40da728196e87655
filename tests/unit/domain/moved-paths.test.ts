import { expect, test } from 'vitest';
import { movedKeys, movedPaths, movedTo } from '../../../src/domain/moved-paths.ts';

test.each([
  [
    '/hc/en-us/articles/360012345-Reset-your-password-',
    ['articles/360012345', '360012345', 'reset-your-password'],
  ],
  ['/hc/articles/360012345', ['articles/360012345', '360012345']],
  ['/en/articles/4512-billing', ['articles/4512', '4512', 'billing']],
  ['/article/12-short', ['article/12', 'short']],
  ['/article/12', ['article/12']],
  ['/12-short', ['12-short']],
  ['/900100-Fees', ['900100', 'fees']],
  ['/knowledge/6281974-calendar?hsLang=en', ['knowledge/6281974', '6281974', 'calendar']],
  ['/wiki/pages/6281974/Calendar', ['pages/6281974', '6281974', 'calendar']],
  ['/2023/01/02/blog-post', ['blog-post']],
  ['/sections/old-fees/2/', ['old-fees']],
  ['/knowledge/caf%C3%A9/', ['café']],
  ['/docs/reset-password/index.html', ['reset-password']],
  ['/a/%E0%A4%A', ['e0-a4-a']],
  ['/', []],
])('the keys of %s', (path, keys) => {
  expect(movedKeys(path)).toEqual(keys);
});

const table = movedPaths(
  [
    { from: '/hc/en-us/articles/900100-Cards', to: '/articles/cards/' },
    { from: '/hc/de/articles/900100-Karten', to: '/de/articles/cards/' },
    { from: '/hc/en-us/articles/900200-Fees', to: '/articles/fees/' },
    { from: '/old/fees', to: '/articles/old-fees/' },
    { from: '/help/cash-out', to: '/articles/withdraw/' },
    { from: '/article/12-Limits', to: '/articles/limits/' },
    { from: '/category/12-Limits', to: '/sections/limits/' },
    { from: '/hc/en-us/articles/900300', to: '/articles/tax/' },
    { from: '/hc/en-us/sections/900300', to: '/sections/tax/' },
    { from: '/hc/fr/articles/900400', to: '/fr/articles/ids/' },
    { from: '/hc/en-us/articles/900400', to: '/articles/ids/' },
    { from: '/sections/old-money/', to: '/sections/money/' },
  ],
  ['en', 'de', 'fr'],
);

test.each([
  ['other words', '/hc/en-us/articles/900200-What-it-costs', '/articles/fees/'],
  ['the number alone', '/hc/articles/900200', '/articles/fees/'],
  ['another locale of the path', '/hc/de/articles/900100', '/de/articles/cards/'],
  ['a region of the locale', '/hc/de-at/articles/900100-x', '/de/articles/cards/'],
  ['no locale: the default one', '/hc/articles/900100', '/articles/cards/'],
  ['a locale that the site lacks', '/hc/pt-br/articles/900100-Cartes', '/articles/cards/'],
  ['words under another prefix', '/en/support/cash-out.html', '/articles/withdraw/'],
  ['words of two articles', '/x/fees', undefined],
  ['a short number with other words', '/article/12-New-limits', '/articles/limits/'],
  ['a short number of a category', '/category/12', '/sections/limits/'],
  ['a number of an article that a section has, too', '/hc/de/articles/900300-x', '/articles/tax/'],
  ['a number of a section that an article has, too', '/hc/sections/900300-x', '/sections/tax/'],
  ['a locale without this translation', '/hc/de/articles/900400-x', '/articles/ids/'],
  ['a page of a renamed listing', '/sections/old-money/3/', '/sections/money/'],
  ['nothing', '/hc/en-us/articles/900500-Other', undefined],
  ['a name of Object', '/constructor', undefined],
])('%s', (_name, path, target) => {
  expect(movedTo(path, table)).toBe(target);
});

test('the table does not depend on the order of the redirects', () => {
  const redirects = [
    { from: '/b/100200-b', to: '/articles/b/' },
    { from: '/a/100200-a', to: '/articles/a/' },
  ];
  expect(JSON.stringify(movedPaths(redirects, []))).toBe(
    JSON.stringify(movedPaths(redirects.toReversed(), [])),
  );
});
