import { expect, test } from 'vitest';
import { readReference } from '../../../src/agents/article-reference.ts';

const site = new URL('https://a.example/help/');
const read = (reference: string) => readReference(reference, site, ['en', 'de'], 'de');

test.each([
  ['a slug', 'fees', 'de fees'],
  ['a page', 'https://a.example/help/articles/fees/', 'en fees'],
  ['a page of another locale', 'https://a.example/help/de/articles/fees/', 'de fees'],
  ['a page with query and fragment', 'https://a.example/help/articles/fees/?x=1#y', 'en fees'],
  ['Markdown', 'https://a.example/help/articles/fees.md', 'en fees'],
  ['a path with the base path', '/help/articles/fees/', 'en fees'],
  ['a path without the base path', '/articles/fees', 'en fees'],
  ['white space', '  fees\n', 'de fees'],
  ['another site', 'https://b.example/help/articles/fees/', undefined],
  ['another protocol', 'http://a.example/help/articles/fees/', undefined],
  ['another page', '/help/sections/fees/', undefined],
  ['a path that leaves the site', '../../../etc/passwd', undefined],
  ['an encoded path that leaves the site', '/help/articles/%2e%2e%2f%2e%2e%2fsecret/', undefined],
  ['a slug with a slash', '/help/articles/a%2Fb/', undefined],
  ['broken escapes', '/help/articles/%E0%A4%A/', undefined],
  ['a file', 'file:///etc/passwd', undefined],
  ['a NUL', 'fees\0', undefined],
])('%s: %s', (_name, reference, expected) => {
  const found = read(reference);
  expect(found && `${found.locale} ${found.slug}`).toBe(expected);
});
