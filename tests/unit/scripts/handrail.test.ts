import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCommands, fileName } from '../../../scripts/lib/all-commands.mjs';
import { copyProduct } from '../../support/product-copy.ts';
import type { Outcome } from '../../support/run-command.ts';
import { environment, temporaryFolder } from '../../support/run-command.ts';

/** Runs the router as npm does; without an npm, so that no test installs into the working tree. */
function handrail(
  args: readonly string[],
  { folder = '.', npm = 'no-npm' }: { folder?: string; npm?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/handrail.mjs', ...args],
      { cwd: folder, env: environment({ npm_execpath: npm }), maxBuffer: 1 << 26 },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const commands = await allCommands();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('package.json has a script for each command and no other', () => {
  const expected = commands.map(({ name }) => [name, `node scripts/handrail.mjs ${name}`]);
  expect(scripts).toEqual({
    ...Object.fromEntries(expected),
    handrail: 'node scripts/handrail.mjs',
    help: 'node scripts/handrail.mjs help',
  });
});

test.each([[[]], [['help']], [['--help']]])('%j lists all commands', async (args) => {
  const { status, stdout, stderr } = await handrail(args);
  expect([status, stderr]).toEqual([0, '']);
  for (const { name, summary } of commands) {
    const line = stdout.split('\n').find((text) => text.trim().startsWith(`${name} `));
    expect(line?.endsWith(` ${summary}`)).toBe(true);
  }
});

describe.each(commands.map(({ name }) => name))('%s', (name) => {
  const { flags = {}, examples = [] } = commands.find((command) => command.name === name) ?? {};

  test('--help exits 0 and shows usage, every flag and an example', async () => {
    const { status, stdout, stderr } = await handrail([name, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm /);
    for (const flag of Object.keys(flags)) expect(stdout).toMatch(RegExp(`--(no-)?${flag}\\b`));
    for (const example of examples) expect(stdout).toContain(example);
    expect(existsSync(`scripts/${fileName(name)}.ts`)).toBe(true);
  });

  test('an unknown flag exits 2 with a suggestion', async () => {
    const { status, stdout, stderr } = await handrail([name, '--helpp']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Unknown flag --helpp. Did you mean --help?\n');
  });
});

test.each([
  ['chekc', 'Unknown command "chekc". Did you mean "check"?'],
  ['publish-copy', 'Unknown command "publish-copy". Did you mean "publish:copy"?'],
  ['sandwich', 'Unknown command "sandwich". See npm run handrail for all commands.'],
])('the unknown command %s exits 2 with a suggestion', async (name, message) => {
  expect(await handrail([name])).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
});

describe('in a clone without packages', () => {
  const clone = temporaryFolder();
  const npm = join(clone.path, 'npm.cjs');
  const project = join(clone.path, 'project');
  const lock = join(project, 'package-lock.json');

  beforeAll(() => {
    copyProduct(project);
    cpSync('package-lock.json', lock);
    renameSync(join(project, 'node_modules'), join(project, 'packages'));
    // Takes the place of npm: `npm ci` brings the packages, and fails when there are none.
    writeFileSync(
      npm,
      `console.log('npm ' + process.argv.slice(2).join(' '));
       require('fs').renameSync('packages', 'node_modules');`,
    );
  });
  afterAll(clone.remove);

  const check = () => handrail(['check', '--format', 'json'], { folder: project, npm });

  test('help installs nothing', async () => {
    for (const args of [[], ['check', '--help']]) {
      const { status, stderr } = await handrail(args, { folder: project, npm });
      expect([status, stderr]).toEqual([0, '']);
    }
    expect(existsSync(join(project, 'node_modules'))).toBe(false);
  });

  test('a command installs the packages first, and stdout is its own', async () => {
    const { status, stdout, stderr } = await check();
    expect(JSON.parse(stdout)).toHaveProperty('problems');
    expect(status).toBe(0);
    expect(stderr).toMatch(/Installing packages.*\n.*npm ci/);
  });

  test('the next one installs nothing, whatever the times of the files are', async () => {
    utimesSync(lock, new Date(), new Date(Date.now() + 60_000));
    const { status, stderr } = await check();
    expect([status, stderr]).toEqual([0, '']);
  });

  test('another package-lock.json is installed, and a failure is one sentence', async () => {
    writeFileSync(lock, readFileSync(lock, 'utf8').replace('"version"', '"version" '));
    const { status, stdout, stderr } = await check();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The packages could not be installed. Check the connection');
  });

  test('packages that npm installed by itself are taken as they are', async () => {
    const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    const { '': _project, ...installed } = packages;
    writeFileSync(
      join(project, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
    const { status, stderr } = await check();
    expect([status, stderr]).toEqual([0, '']);
  });
});
