import { expect, test } from 'vitest';
import { html } from '../../support/rendered.ts';

test('a table stands in a frame that scrolls by keyboard and is named by its header cells', () => {
  const table = html('| Fee `name` | Amount |', '| --- | --- |', '| maker | 0.10 |');
  expect(table).toMatch(
    /^<div class="table-frame" role="group" tabindex="0" aria-label="Fee name, Amount"><table>.*<\/table><\/div>$/,
  );
});

test('every table has a frame, within quotes and lists too', () => {
  const both = html(
    '> | a |',
    '> | - |',
    '> | 1 |',
    '',
    '- item',
    '',
    '  | b |',
    '  | - |',
    '  | 2 |',
  );
  expect(both.match(/<div class="table-frame"[^>]*aria-label="[ab]"><table>/g)).toHaveLength(2);
});

test('a table without header texts has a name all the same', () => {
  expect(html('| |', '| - |', '| 1 |')).toContain('aria-label="Table"');
});

test('the alignment of columns is written as classes', () => {
  const table = html(
    '| left | middle | right | none |',
    '| :-- | :-: | --: | --- |',
    '| 1 | 2 | 3 | 4 |',
  );
  expect(table).toMatch(
    /<td>1<\/td><td class="align-center">2<\/td><td class="align-right">3<\/td><td>4<\/td>/,
  );
  expect(table).toContain('<th class="align-center">');
  expect(table).not.toContain('style');
});

test('code can be scrolled by keyboard', () => {
  expect(html('```', 'let a;', '```')).toMatch(
    /^<copy-code data-copy="Copy code" data-copied="Copied"><pre tabindex="0"><code>let a;/,
  );
});
