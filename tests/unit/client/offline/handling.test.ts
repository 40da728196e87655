import { expect, test } from 'vitest';
import { handlingOf, isReleaseFile, keyOf } from '../../../../src/client/offline/handling.ts';

const scope = 'https://example.com/help/';
const get = { method: 'GET', mode: 'cors', destination: '' } as const;

test.each([
  ['a page', { mode: 'navigate' }, 'articles/x/', { store: 'pages', networkFirst: true }],
  ['a listing', { mode: 'navigate' }, 'search/?q=fees', { store: 'pages', networkFirst: true }],
  ['an article for the widget', {}, 'articles/x/', { store: 'pages', networkFirst: true }],
  [
    'a script',
    { destination: 'script' },
    '_astro/a.123.js',
    { store: 'assets', networkFirst: false },
  ],
  [
    'a image with its hash',
    { destination: 'image' },
    '_astro/a.123.webp',
    { store: 'images', networkFirst: false },
  ],
  [
    'another image',
    { destination: 'image' },
    'favicon.svg',
    { store: 'images', networkFirst: true },
  ],
  [
    'a chunk of words',
    {},
    'pagefind/index/en_123.pf_index',
    { store: 'index', networkFirst: false },
  ],
  [
    'the text of an article',
    {},
    'pagefind/fragment/en_123.pf_fragment',
    { store: 'index', networkFirst: false },
  ],
  [
    'the list of pages',
    {},
    'pagefind/pagefind.en_123.pf_meta',
    { store: 'index', networkFirst: false },
  ],
  [
    'the entry file',
    {},
    'pagefind/pagefind-entry.json?ts=1',
    { store: 'index', networkFirst: true },
  ],
  ['the facts', {}, 'pagefind/facts.en.json', { store: 'index', networkFirst: true }],
  ['WebAssembly', {}, 'pagefind/wasm.en.pagefind', { store: 'index', networkFirst: true }],
  ['something sent', { method: 'POST', mode: 'navigate' }, 'articles/x/', undefined],
  ['a film', { destination: 'video' }, '_astro/a.123.mp4', undefined],
  ['the notices', {}, 'notices.json', { store: 'pages', networkFirst: true }],
  ['anything else', {}, 'feed.xml', undefined],
] as const)('%s is answered as it should be', (_what, request, path, expected) => {
  expect(handlingOf({ ...get, ...request, url: scope + path }, scope)).toEqual(expected);
});

test.each(['https://example.com/', 'https://example.com/helpers/', 'https://other.example/help/'])(
  '%s is left alone',
  (url) => {
    expect(handlingOf({ ...get, mode: 'navigate', url }, scope)).toBeUndefined();
  },
);

test('query and fragment do not make another page', () => {
  expect(keyOf('https://example.com/search/?q=a&page=2#x')).toBe('https://example.com/search/');
});

test.each([
  ['https://example.com/pagefind/index/en_1.pf_index', true],
  ['https://example.com/pagefind/pagefind.en_1.pf_meta', true],
  ['https://example.com/pagefind/facts.en.json', false],
])('whether %s belongs to a single release: %s', (url, expected) => {
  expect(isReleaseFile(url)).toBe(expected);
});
