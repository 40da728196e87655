import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Releases, Tree } from '../support/release-trees.ts';
import {
  commitAll,
  editPackage,
  git,
  makeReleases,
  packageOf,
  RELEASE,
  runUpgrade,
} from '../support/release-trees.ts';
import { article } from '../support/run-command.ts';

let releases: Releases;
let whole: Releases;
beforeAll(() => {
  releases = makeReleases('small');
  whole = makeReleases('whole');
});
afterAll(() => {
  releases.remove();
  whole.remove();
});

const BRANCH = `upgrade-${RELEASE}`;
const quick = { NPM_RUNS_NOTHING: '1' };

const ownersFiles: Readonly<Record<string, string>> = {
  'README.md': '# Acme\n',
  'src/theme.css': ':root { --accent: #123456; }\n',
  'src/overrides/SiteFooter.astro': '<footer>Acme</footer>\n',
  'src/overrides/ArticleEnd.astro': '<p>Thank you.</p>\n',
  'articles/en/basics/acme.md': article('Acme', 'Text with Windows ends.\r\n\r\nMore text.'),
  'public/acme.txt': 'Acme\n',
};

/** The clone of an owner who changed what owners change, and product files as well. */
function ownersProject(from = releases): Tree {
  const project = from.clone();
  rmSync(join(project.path, 'articles'), { recursive: true });
  rmSync(join(project.path, 'docs/guide.md'));
  for (const [file, text] of Object.entries(ownersFiles)) project.write(file, text);
  project.edit('src/site.ts', (text) => text.replace('Saltmere Help Center', 'Acme Help'));
  project.edit('src/lib/problem.ts', (text) => `${text}\nexport const ofAcme = 1;\n`);
  project.edit(
    'src/text/old-similarity.ts',
    (text) => `${text}\nexport const similarOfAcme = 1;\n`,
  );
  project.write('src/data/views.json', '{ "articles": { "/articles/acme/": 7 } }\n');
  project.write('src/lib/of-acme.ts', 'export const ofAcme = 2;\n');
  editPackage(project, (json) => {
    json.name = 'acme-help';
    json.scripts['acme'] = 'echo acme';
    json.dependencies['acme-charts'] = '1.2.3';
  });
  return project;
}

/** Expects the owner's files and the new release's product on the branch of the upgrade. */
function expectUpgraded(project: Tree, from = releases): void {
  expect(git(project.path, 'branch', '--show-current')).toBe(BRANCH);
  expect(git(project.path, 'status', '--porcelain')).toBe('');
  for (const [file, text] of Object.entries(ownersFiles)) expect(project.read(file)).toBe(text);
  expect(project.has('articles/en/basics/demo.md')).toBe(false);
  expect(project.has('docs/guide.md')).toBe(false);
  expect(project.read('src/site.ts')).toContain("url: 'https://help.saltmere.example/'");
  expect(project.read('src/site.ts')).toContain("'Acme Help'");
  expect(project.read('articles/_views.json')).toContain('"/articles/acme/": 7');

  const { release } = from;
  const problem = `${release.read('src/lib/problem.ts')}\nexport const ofAcme = 1;\n`;
  expect(project.read('src/lib/problem.ts')).toBe(problem);
  expect(project.read('src/text/similarity.ts')).toContain('similarOfAcme');
  expect(project.has('src/text/old-similarity.ts')).toBe(false);
  expect(project.has('src/lib/gone.ts')).toBe(false);
  expect(project.has('src/lib/of-acme.ts')).toBe(true);
  expect(project.read('src/text/summary.ts')).toBe(release.read('src/text/summary.ts'));
  expect(project.read('.gitignore')).toBe(release.read('.gitignore'));

  const json = packageOf(project.path);
  expect(json).toMatchObject({ name: 'acme-help', handrail: { release: RELEASE } });
  expect(json.dependencies).toMatchObject({ 'acme-charts': '1.2.3' });
  expect(json.dependencies).not.toHaveProperty('left-behind');
  expect(json.scripts).toMatchObject({ ...packageOf(release.path).scripts, acme: 'echo acme' });
}

/** Expects everything to be as before the upgrade. */
function expectUntouched(project: Tree, head: string): void {
  expect(git(project.path, 'branch', '--show-current')).toBe('main');
  expect(git(project.path, 'rev-parse', 'HEAD')).toBe(head);
  expect(git(project.path, 'status', '--porcelain')).toBe('');
}

test('an owner upgrades from a folder, and the result passes check and build', async () => {
  const project = whole.clone();
  commitAll(project.path, 'Clone of Handrail');
  const changed = ownersProject(whole);
  rmSync(join(project.path, 'articles'), { recursive: true });
  rmSync(join(project.path, 'docs'), { recursive: true });
  execFileSync('cp', ['-R', `${changed.path}/.`, project.path]);
  commitAll(project.path);

  const base = whole.earlier.path;
  const args = ['--from', whole.release.path, '--base', base];
  const { status, stdout, stderr, npm } = await runUpgrade(project.path, args);
  expect(`${stdout}${stderr}`).toContain('Check and build passed');
  expect(status).toBe(0);
  expectUpgraded(project, whole);
  // Each command also sees to it that the packages are installed.
  const commands = npm.map((line) => line.replace(/--out .*/, '--out'));
  expect([...new Set(commands)]).toEqual([
    'install --package-lock-only --loglevel=error',
    'ci --loglevel=error',
    'run editors',
    'run check',
    'run build -- --out',
  ]);
  expect(stdout).toContain('- News.');
  expect(stdout).not.toContain('- Old.');
  expect(stdout).toContain('docs/guide.md stays deleted');
  expect(project.read('.pages.yml')).toContain('articles/en/');
  expect(git(project.path, 'log', '--format=%s', 'main..')).toBe(
    `Upgrade Handrail from 0.1.0 to ${RELEASE}`,
  );
});

/** A tarball of a release, with or without the files that npm leaves out. */
function pack(tree: Tree, by: 'npm' | 'tar'): string {
  const folder = join(releases.folder, by);
  mkdirSync(folder, { recursive: true });
  if (by === 'tar') {
    const name = `${tree.path.split('/').at(-1)}.tgz`;
    const args = ['--exclude=node_modules', '-czf', join(folder, name), '-C', releases.folder];
    execFileSync('tar', [...args, tree.path.split('/').at(-1) ?? '']);
    return join(folder, name);
  }
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: tree.path });
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}

test('a tarball finds the earlier one beside it, and needs no common history', async () => {
  pack(releases.earlier, 'tar');
  const project = ownersProject();
  commitAll(project.path);
  const from = pack(releases.release, 'tar');
  const { stderr, status } = await runUpgrade(project.path, ['--from', from], quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expectUpgraded(project);
  expect(project.read('package-lock.json')).toContain('"name": "acme-help"');
});

test('a tarball of npm pack keeps the files that npm leaves out', async () => {
  const project = ownersProject();
  project.edit('.gitignore', (text) => `${text}/acme\n`);
  commitAll(project.path);
  const args = ['--from', pack(releases.release, 'npm'), '--base', releases.earlier.path];
  const { stderr, status, npm } = await runUpgrade(project.path, args, quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(project.read('.gitignore')).toBe(`${releases.release.read('.gitignore')}/acme\n`);
  expect(project.has('.npmrc')).toBe(true);
  expect(project.has('package-lock.json')).toBe(true);
  expect(npm[0]).toContain('install --package-lock-only');
});

test('a git repository has both releases as tags, and the newest one is taken', async () => {
  const upstream = releases.clone();
  commitAll(upstream.path, 'Release 0.1.0');
  git(upstream.path, 'tag', 'v0.1.0');
  git(upstream.path, 'rm', '-r', '--quiet', '.');
  execFileSync('cp', ['-R', `${releases.release.path}/.`, upstream.path]);
  commitAll(upstream.path, 'The release');
  git(upstream.path, 'tag', `v${RELEASE}`);
  const url = `file://${upstream.path}`;

  const project = ownersProject();
  editPackage(project, (json) => {
    json.handrail = Object.assign({ release: '0.1.0' }, { source: url });
  });
  commitAll(project.path);
  const { stderr, status } = await runUpgrade(project.path, [], quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expectUpgraded(project);

  const again = await runUpgrade(project.path, [], quick);
  expect(again.stdout).toBe(`Release ${RELEASE} is installed already.\n`);
});

test('a release upgrades a project whose own program cannot, in a folder of a repository', async () => {
  const outer = join(releases.folder, 'outer');
  mkdirSync(outer);
  const made = ownersProject();
  execFileSync('cp', ['-R', made.path, join(outer, 'help')]);
  rmSync(join(outer, 'help/scripts'), { recursive: true });
  execFileSync('touch', [join(outer, 'other.txt')]);
  commitAll(outer);
  const args = ['--into', join(outer, 'help'), '--base', releases.earlier.path];
  const { stderr, status } = await runUpgrade(releases.release.path, args, quick);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const files = git(outer, 'ls-tree', '-r', '--name-only', BRANCH).split('\n');
  expect(files).toContain('other.txt');
  expect(files).toContain('help/src/text/summary.ts');
  expect(files.filter((file) => file.startsWith('src/'))).toEqual([]);
  // The owner had removed the program; what the release did not change stays removed.
  expect(files.filter((file) => file.startsWith('help/scripts/'))).toEqual([]);
});

test('lines that both changed get markers and a list, and the way back is open', async () => {
  const project = ownersProject();
  project.edit('src/lib/problem.ts', (text) => text.replace('// A line of', '// Our line of'));
  project.edit('src/lib/gone.ts', (text) => `${text}// Ours.\n`);
  commitAll(project.path);
  const head = git(project.path, 'rev-parse', 'HEAD');
  const args = ['--from', releases.release.path, '--base', releases.earlier.path];
  const { status, stdout, npm } = await runUpgrade(project.path, args, quick);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^src\/lib\/problem\.ts {2}You and the release changed the same lines/m);
  expect(stdout).toMatch(/^src\/lib\/gone\.ts {2}You changed this file, and the release removed/m);
  expect(npm).toEqual([]);
  expect(git(project.path, 'branch', '--show-current')).toBe(BRANCH);
  const text = project.read('src/lib/problem.ts');
  expect(text).toContain('<<<<<<< yours\n// Our line of the earlier release.\n');
  expect(text).toContain(`>>>>>>> handrail-${RELEASE}\n`);
  expect(project.read('src/lib/gone.ts')).toContain('// Ours.');

  git(project.path, 'switch', '-');
  expectUntouched(project, head);

  const again = await runUpgrade(project.path, args, quick);
  expect(again.stderr).toContain(`git branch -D ${BRANCH}`);
  expect(again.status).toBe(1);
});

test.each([
  ['ci', false, 'npm ci failed'],
  ['run editors', true, 'npm run editors failed'],
  ['run check', true, 'npm run check failed'],
  ['run build', true, 'npm run build failed'],
])('when npm %s fails, the project is as it was', async (command, isKept, message) => {
  const project = ownersProject();
  commitAll(project.path);
  const head = git(project.path, 'rev-parse', 'HEAD');
  const args = ['--from', releases.release.path, '--base', releases.earlier.path];
  const { status, stdout } = await runUpgrade(project.path, args, {
    ...quick,
    NPM_FAILS: command,
  });
  expect(stdout).toContain(message);
  expect(status).toBe(1);
  expectUntouched(project, head);
  expect(git(project.path, 'branch', '--list', BRANCH) !== '').toBe(isKept);
});
