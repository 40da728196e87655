import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';

const documented =
  /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/large-sites.md', 'utf8'))?.[1] ?? '';
const pinsIn = (text: string) => [...text.matchAll(/uses: *(.*)$/gm)].map(([, name = '']) => name);

test('the workflow that the page on large sites shows is valid, pins what ours pin, and names scripts that there are', () => {
  const { errors } = parseDocument(documented);
  expect(errors).toEqual([]);
  const ours = globSync('.github/workflows/*.yml').flatMap((path) =>
    pinsIn(readFileSync(path, 'utf8')),
  );
  const pins = pinsIn(documented);
  expect(pins.length).toBeGreaterThan(3);
  expect(pins.filter((pin) => !ours.includes(pin))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...documented.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.toSorted()).toEqual(['build', 'join', 'publish:check']);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
