import fc from 'fast-check';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, onTestFinished, test } from 'vitest';
import { nodesOf } from '../../../src/check/nodes.ts';
import { plainMarkdown } from '../../../src/github/markdown-text.ts';
import {
  changedPages,
  movedCases,
  printPreviewReport,
  readPreviewReport,
} from '../../../src/github/preview-changes.ts';
import type { Manifest } from '../../../src/publish/manifest.ts';

const manifestOf = (files: Readonly<Record<string, string>>): Manifest => ({
  preview: false,
  count: 0,
  bytes: 0,
  files: Object.fromEntries(
    Object.entries(files).map(([path, sha256]) => [path, { sha256, bytes: 1 }]),
  ),
});

test('articles whose text differs are listed, others are not', () => {
  const before = manifestOf({
    'articles/a.md': '1',
    'articles/a/index.html': '1',
    'articles/b.md': '1',
    'articles/b/index.html': '1',
    'articles/gone.md': '1',
    'articles/gone/index.html': '1',
    'articles/code/index.html': '1',
    'index.html': '1',
  });
  const after = manifestOf({
    'articles/a.md': '1',
    'articles/a/index.html': '2',
    'articles/b.md': '2',
    'articles/b/index.html': '2',
    'de/articles/new.md': '1',
    'de/articles/new/index.html': '1',
    'articles/code/index.html': '2',
    'index.html': '2',
  });
  expect(changedPages(before, after)).toEqual([
    { path: '/articles/b/', change: 'changed' },
    { path: '/articles/code/', change: 'changed' },
    { path: '/articles/gone/', change: 'removed' },
    { path: '/de/articles/new/', change: 'new' },
  ]);
});

test('search cases with another rank are listed', () => {
  const known = { query: 'fees', article: 'fees', within: 3 };
  const other = { query: 'limits', article: 'limits', within: 3 };
  expect(
    movedCases(
      [
        { ...known, rank: 1 },
        { ...other, rank: 2 },
      ],
      [
        { ...known, rank: null },
        { ...other, rank: 2 },
        { ...other, query: 'new', rank: 4 },
      ],
    ),
  ).toEqual([
    { ...known, before: 1, after: null },
    { ...other, query: 'new', before: null, after: 4 },
  ]);
});

test('the report names pages and ranks, and marks failing cases', () => {
  const text = printPreviewReport({
    pages: [{ path: '/articles/b/', change: 'changed' }],
    cases: [
      { query: 'my fees', article: 'fees', within: 3, before: 1, after: 5 },
      { query: 'x', article: 'y', within: 3, before: 2, after: 1 },
    ],
  });
  expect(text).toContain('- changed: `/articles/b/`');
  expect(text).toContain('| `my fees` | `fees` | 1 | 5 ❌ | 3 |');
  expect(text).toContain('| `x` | `y` | 2 | 1 | 3 |');
});

const nasty = [
  '@owner',
  '#1',
  'owner/help#1',
  'https://evil.example/',
  'www.evil.example',
  '<img src=x onerror=alert(1)>',
  '[a](https://evil.example)',
  '![a](b)',
  '`x`',
  '| a | b |',
  '\n\n# heading',
  '<!-- handrail: preview -->',
  '**b**',
  ':tada:',
  '&#64;owner',
  'GH-1',
  'a@b.example',
  '\u202Egnp',
];

test('text of others is shown as it is and means nothing to Markdown', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' })), {
        maxLength: 5,
      }),
      (parts) => {
        const text = plainMarkdown(parts.join(' '), 200);
        const nodes = nodesOf(parser.parse(`| a |\n|---|\n| ${text} |`));
        expect(
          nodes.flatMap((node) => (node.type === 'inlineCode' ? [`\`${node.value}\``] : [])),
        ).toEqual([text]);
        expect([...new Set(nodes.map(({ type }) => type))].sort()).toEqual([
          'inlineCode',
          'root',
          'table',
          'tableCell',
          'tableRow',
          'text',
        ]);
      },
    ),
  );
  expect(plainMarkdown('a'.repeat(500), 10)).toBe('`aaaaaaaaaa…`');
});

test.each([
  ['another form', '{"pages":[]}'],
  ['more than it should hold', JSON.stringify({ pages: [], cases: [], number: 7 })],
  [
    'a path elsewhere',
    JSON.stringify({ pages: [{ path: '/articles/a/) @owner', change: 'new' }], cases: [] }),
  ],
  [
    'a URL of another site',
    JSON.stringify({ pages: [{ path: '//evil.example/articles/a/', change: 'new' }], cases: [] }),
  ],
  ['no JSON', '# heading'],
  ['too much', `${JSON.stringify({ pages: [], cases: [] })}${' '.repeat(300_000)}`],
])('a report with %s is refused', (_what, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'report.json'), text);
  expect(() => readPreviewReport(join(folder, 'report.json'))).toThrow(/report/);
  symlinkSync('/etc/hostname', join(folder, 'link.json'));
  expect(() => readPreviewReport(join(folder, 'link.json'))).toThrow('must be a regular file');
});
