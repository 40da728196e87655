import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { proposedFiles, refusals } from '../../../src/github/proposed-files.ts';

/** A repository with a commit of some articles, and a second one that a stranger proposes. */
function proposal(
  change: (write: (path: string, text?: string) => void, folder: string) => void,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-proposal-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-C',
        folder,
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@example.com',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { stdio: 'pipe' },
    );
  const write = (path: string, text = 'text') => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  git('init', '-q');
  for (const path of [
    'articles/en/basics/one.md',
    'articles/en/basics/two.md',
    'articles/en/basics/code.mdx',
    'package.json',
  ])
    write(path);
  git('add', '-A');
  git('commit', '-qm', 'before');
  change(write, folder);
  git('add', '-A');
  git('commit', '-qm', 'after');
  return folder;
}

const reasonsIn = (folder: string) => refusals(proposedFiles(folder, 'HEAD^1', 'HEAD'));

test('articles and images can be added, changed, renamed and removed from a fork', () => {
  const folder = proposal((write, root) => {
    write('articles/en/basics/one.md', 'changed');
    write('articles/en/basics/new “name” ü.md');
    write('articles/en/basics/pictures/map.PNG');
    rmSync(join(root, 'articles/en/basics/two.md'));
    write('articles/en/other/two.md');
  });
  expect(
    proposedFiles(folder, 'HEAD^1', 'HEAD')
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'articles/en/basics/new “name” ü.md',
    'articles/en/basics/one.md',
    'articles/en/basics/pictures/map.PNG',
    'articles/en/basics/two.md',
    'articles/en/other/two.md',
  ]);
  expect(reasonsIn(folder)).toEqual([]);
});

test.each([
  [
    'a new .mdx',
    (write: (path: string) => void) => write('articles/en/basics/new.mdx'),
    'is code that runs',
  ],
  [
    'a changed .mdx',
    (write: (path: string, text: string) => void) => write('articles/en/basics/code.mdx', 'other'),
    'is code that runs',
  ],
  [
    'an .MDX',
    (write: (path: string) => void) => write('articles/en/basics/new.MDX'),
    'is code that runs',
  ],
  [
    'an .svg',
    (write: (path: string) => void) => write('articles/en/basics/map.svg'),
    'can hold scripts',
  ],
  [
    'a change of the program',
    (write: (path: string, text: string) => void) => write('package.json', '{}'),
    'only articles',
  ],
  [
    'a workflow',
    (write: (path: string) => void) => write('.github/workflows/mine.yml'),
    'only articles',
  ],
  [
    'the search files',
    (write: (path: string) => void) => write('articles/en/_search/cases.yml'),
    'only articles',
  ],
  [
    'a .md outside the articles',
    (write: (path: string) => void) => write('README.md'),
    'only articles',
  ],
  [
    'a name with a line end',
    (write: (path: string) => void) => write('src/a\n::error::b.ts'),
    '"src/a\\n::error::b.ts": only articles',
  ],
  [
    'a symbolic link',
    (_write: unknown, folder: string) =>
      symlinkSync('/etc/passwd', join(folder, 'articles/en/basics/three.md')),
    'is a link',
  ],
  [
    'an executable file',
    (write: (path: string) => void, folder: string) => (
      write('articles/en/basics/run.md'),
      chmodSync(join(folder, 'articles/en/basics/run.md'), 0o755)
    ),
    'is a link',
  ],
  [
    'a removed program file',
    (_write: unknown, folder: string) => rmSync(join(folder, 'package.json')),
    'only articles',
  ],
])('%s from a fork is refused', (_what, change, sentence) => {
  expect(reasonsIn(proposal(change))).toEqual([expect.stringContaining(sentence)]);
});

test('missing commits and invalid names are reported', () => {
  const folder = proposal((write) => write('articles/en/basics/new.md'));
  expect(() => proposedFiles(folder, 'HEAD~7', 'HEAD')).toThrow('git cannot compare');
  expect(() => proposedFiles(folder, '--output=x', 'HEAD')).toThrow('is not the name of a commit');
});
