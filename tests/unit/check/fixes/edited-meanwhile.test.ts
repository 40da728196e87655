import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixArticles, writeFixes } from '../../../../src/check/fixes/fix-articles.ts';
import { editedReport, fixReport } from '../../../../src/check/fixes/fix-report.ts';
import { articleText, PATH, TODAY } from '../../../support/checked-articles.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const OTHER = 'en/basics/other.md';
const before = articleText('### One\n\nText\n');
const after = articleText('## One\n\nText\n');

test.each([
  ['is longer', (file: string) => appendFileSync(file, 'A new sentence.\n')],
  ['has the same length', (file: string) => writeFileSync(file, before.replace('Text', 'Word'))],
  ['is gone', (file: string) => rmSync(file)],
])('a file that %s since it was read keeps that, and others are fixed', (_name, edit) => {
  const folder = tempArticles({ [PATH]: before, [OTHER]: before });
  const fixes = fixArticles(folder, TODAY, {}, (checked) => checked);
  edit(join(folder, PATH));
  const edited = text(folder, PATH);
  const done = writeFixes(fixes);
  expect(text(folder, PATH)).toBe(edited);
  expect(text(folder, OTHER)).toBe(after);
  expect(done.written.map(({ file }) => file.slug)).toEqual(['other']);
  expect(fixReport(done.written, true)).toContain('Problems fixed: 1, articles changed: 1');
  expect(editedReport(done.edited)).toMatch(
    /subject\.md was edited meanwhile, and is not fixed\. Run `npm run check -- --fix` again\.$/,
  );
});

test('a file that is edited while the fixes are made keeps the edit', () => {
  const folder = tempArticles({ [PATH]: before });
  let isEdited = false;
  const fixes = fixArticles(folder, TODAY, {}, (checked) => {
    // The second round has read and fixed the file.
    if (isEdited) appendFileSync(join(folder, PATH), 'A new sentence.\n');
    isEdited = true;
    return checked;
  });
  expect(writeFixes(fixes)).toMatchObject({ written: [], edited: [{}] });
  expect(text(folder, PATH)).toBe(`${before}A new sentence.\n`);
});

function text(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOENT' });
    return undefined;
  }
}
