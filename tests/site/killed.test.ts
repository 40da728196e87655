import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempArticles } from '../support/temp-articles.ts';
import { article, environment, run } from '../support/run-command.ts';
import { spread } from '../support/spread.ts';
import { productFolder } from '../support/test-sites.ts';

const ROUNDS = 5;
/** For a machine that does much else meanwhile, in milliseconds. */
const PATIENCE = 300_000;
/** Articles that link to the one that moves: enough that many kills fall into the writing. */
const LINKING = 60;

function library(): string {
  const linking = Array.from({ length: LINKING }, (_, number) => [
    `en/basics/links-${number}.md`,
    article(`Links ${number}`, `[a](/articles/old-name/)\n\n${'Words. '.repeat(number * 20)}`),
  ]);
  return tempArticles({
    'en/basics/old-name.md': article('Moves', '![map](map.png)'),
    'en/basics/map.png': 'a map',
    ...Object.fromEntries(linking),
  });
}

const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(folder.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );

/** Starts a command and kills it: a while after the start, or after something is first written. */
function kill(
  script: string,
  args: readonly string[],
  folder: string,
  delay: number,
  isBegun: () => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
      cwd: productFolder,
      env: environment({ ARTICLES_DIR: folder }),
      stdio: 'ignore',
    });
    const watch = setInterval(() => {
      if (!isBegun()) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), delay);
    }, 1);
    child.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

test(
  'a move that is killed at any moment leaves every file whole, and the same command ends the work',
  async () => {
    const words = ['old-name', 'other/new-name'];
    const reference = library();
    const before = filesIn(reference);
    expect((await run('move', words, { ARTICLES_DIR: reference })).status).toBe(0);
    const after = filesIn(reference);

    let interrupted = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const folder = library();
      const journal = join(folder, '_move.json');
      const isEarly = round === 0;
      const delay = round === 1 ? 0 : spread(round) * (isEarly ? 800 : 80);
      await kill('move', words, folder, delay, () => isEarly || existsSync(journal));
      if (existsSync(journal)) interrupted++;

      const left = filesIn(folder);
      const whole = Object.entries(left).filter(([path]) => !/(^|\/)[._]/.test(path));
      expect(whole).toHaveLength(Object.keys(before).length);
      const moved = new Map([
        ['en/other/new-name.md', 'en/basics/old-name.md'],
        ['en/other/map.png', 'en/basics/map.png'],
      ]);
      for (const [path, text] of whole)
        expect([before[path], before[moved.get(path) ?? ''], after[path]], path).toContain(text);

      const { status, stderr } = await run('move', words, { ARTICLES_DIR: folder });
      if (status !== 0) expect(stderr).toContain('has moved already');
      expect(filesIn(folder)).toEqual(after);
    }
    expect(interrupted).toBeGreaterThan(0);
  },
  PATIENCE,
);

test(
  'a new article whose command is killed at any moment is there whole or not at all',
  async () => {
    const args = [
      '--title',
      'A new one',
      '--category',
      'faq',
      '--section',
      'basics',
      '--slug',
      'a-new-one',
    ];
    const folder = tempArticles({ 'en/basics/first.md': article('First', 'Text.') });
    const file = join(folder, 'en/basics/a-new-one.md');
    const reference = await run(
      'new',
      args.map((word) => word.replace('a-new-one', 'a-reference')),
      { ARTICLES_DIR: folder },
    );
    expect(reference.status).toBe(0);
    const whole = readFileSync(join(folder, 'en/basics/a-reference.md'), 'utf8');
    const begun = () =>
      readdirSync(join(folder, 'en/basics')).some((name) => name.endsWith('.tmp'));
    for (let round = 0; round < 4; round++) {
      await kill('new', args, folder, 0, round % 2 === 0 ? begun : existsSync.bind(null, file));
      if (existsSync(file)) expect(readFileSync(file, 'utf8')).toBe(whole);
    }
    const { status, stderr } = await run('new', args, { ARTICLES_DIR: folder });
    if (status !== 0) expect(stderr).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe(whole);
  },
  PATIENCE,
);
