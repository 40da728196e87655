import { expect, test } from 'vitest';
import { articleText, problemsOf } from '../../support/checked-articles.ts';
import { slipIn } from '../../../src/check/url-slips.ts';

test.each([
  ['https//e.example', 'https://e.example'],
  ['https;//e.example/a', 'https://e.example/a'],
  ['http:/e.example', 'http://e.example'],
  ['https:e.example', 'https://e.example'],
  ['htps://e.example', 'https://e.example'],
  ['hhttps://e.example', 'https://e.example'],
  ['https://https://e.example', 'https://e.example'],
  ['https://http//e.example', 'http://e.example'],
  ['https://www,e,example/a,b', 'https://www.e.example/a,b'],
  ['“https://e.example”', 'https://e.example'],
  ['%20https://e.example', 'https://e.example'],
  ['a@e.example', 'mailto:a@e.example'],
  ['mailto://a@e.example', 'mailto:a@e.example'],
  ['mail:a@e.example', 'mailto:a@e.example'],
  ['+15550100', 'tel:+15550100'],
  ['tel;+15550100', 'tel:+15550100'],
])('%j names %j, once', (url, meant) => {
  expect(slipIn(url)?.message.endsWith(` Write ${meant}.`)).toBe(true);
  expect(problemsOf({ 'en/basics/a.md': articleText(`[b](<${url}>)`) })).toEqual([
    'en/basics/a.md:7:1 malformed-url',
  ]);
});

test.each([
  'https://e.example:8080/https://f.example',
  'https://e.example/a@b',
  'http://localhost:4321/',
  'mailto:a@e.example',
  'tel:+15550100',
  'fees.md',
  'ftp://e.example',
  '/articles/a/',
  'https',
])('%j is no slip', (url) => {
  expect(slipIn(url)).toBeUndefined();
});
