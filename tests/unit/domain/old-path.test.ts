import { array, assert, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { pathKey, fileOfPath, segmentsOf, spellingsOf } from '../../../src/domain/old-path.ts';

test.each([
  ['/old/', ['old']],
  ['/hc/en-us/articles/360-How-do-I', ['hc', 'en-us', 'articles', '360-How-do-I']],
  ['/caf%C3%A9/a%20b', ['café', 'a b']],
  ['/日本語/', ['日本語']],
])('hosts can redirect from %s', (path, segments) => {
  expect(segmentsOf(path)).toEqual(segments);
});

test.each([
  '',
  '/',
  '//',
  'old',
  '/a//b',
  '/a b',
  '/../secret',
  '/a/./b',
  '/a/%2e%2e/b',
  '/a%2Fb',
  '/a%00b',
  '/%E0%A4%A',
  '/a%',
  '/*',
  '/:splat',
  '/a?b',
  '/a#b',
  '/a"b',
  "/a'b",
  '/a;b',
  '/a{b}',
  '/a\\b',
  '/a\nb',
  '/a$b',
  '/<b>',
  '/a%0Ab',
])('hosts cannot redirect from %j', (path) => {
  expect(segmentsOf(path)).toBeUndefined();
});

test.each([
  ['/old', '/old/'],
  ['/old/', '/old/index.html'],
  ['/Old/', '/old'],
  ['/caf%C3%A9', '/café/'],
  ['/cafe%CC%81', '/café'],
  ['/index.html', '/'],
])('%s and %s are the same path', (one, other) => {
  expect(pathKey(one)).toBe(pathKey(other));
});

test.each([
  ['/old', 'old/index.html', ['/old', '/old/']],
  ['/a/b/', 'a/b/index.html', ['/a/b', '/a/b/']],
  ['/old.html', 'old.html', ['/old.html']],
  ['/caf%C3%A9', 'café/index.html', ['/café', '/café/']],
])('%s is served from %s', (path, file, spellings) => {
  expect(fileOfPath(path)).toBe(file);
  expect(spellingsOf(path)).toEqual(spellings);
});

test('an accepted path stays within the folder of the site and on one line', () => {
  const written = array(stringMatching(/^[^/]{0,8}$/), { maxLength: 4 }).map(
    (parts) => `/${parts.join('/')}`,
  );
  for (const any of [written, string({ unit: 'grapheme' }).map((text) => `/${text}`)]) {
    assert(
      property(any, (path) => {
        if (!segmentsOf(path)) return;
        expect(fileOfPath(path)).not.toMatch(/(^|\/)\.{1,2}(\/|$)|^\/|["'\\$*:;{}\n\r\0]/);
        for (const spelling of spellingsOf(path))
          expect(encodeURI(spelling)).toMatch(/^\/[^\s*:"]+$/);
      }),
      { numRuns: 500 },
    );
  }
});
