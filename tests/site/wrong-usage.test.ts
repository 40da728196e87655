import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/publish/manifest.ts';
import { lines } from '../support/broken-articles.ts';
import { article, run, temporaryFolder } from '../support/run-command.ts';

const valid = temporaryFolder();
let output = temporaryFolder();

beforeAll(() => {
  valid.write('en/basics/valid.md', article('Valid', 'Text of the new build.'));
});

beforeEach(() => {
  output.remove();
  output = temporaryFolder();
});

afterAll(() => {
  for (const folder of [valid, output]) folder.remove();
});

/** Writes a site as an earlier build has left it. */
function writeLastBuild(page: string): void {
  output.write(`site/${page}`, 'the last good build');
  writeManifest(join(output.path, 'site'));
}

test.each(['check', 'build', 'dev', 'published-paths'])(
  '%s with a missing articles folder says so in one sentence and exits 1',
  async (script) => {
    const missing = join(output.path, 'nowhere');
    const { status, stdout, stderr } = await run(script, [], { ARTICLES_DIR: missing });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(missing);
    expect(stderr).toContain('ARTICLES_DIR');
  },
);

test.each(['check', 'build', 'start', 'dev', 'bench', 'published-paths', 'hosting', 'compress'])(
  '%s with an unknown flag says so in one sentence and exits 2',
  async (script) => {
    const { status, stdout, stderr } = await run(script, ['--nonsense']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('--nonsense');
  },
);

test('an unknown format is wrong usage', async () => {
  const { status, stderr } = await run('check', ['--format', 'xml']);
  expect(status).toBe(2);
  expect(lines(stderr)).toHaveLength(1);
  expect(stderr).toMatch(/xml.*text, json, github/);
});

test.each(['start', 'dev'])(
  '%s at a port in use says so in one sentence and exits 1',
  async (script) => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { status, stdout, stderr } = await run(script, [], {
      PORT: String(port),
      ARTICLES_DIR: valid.path,
    });
    other.close();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(`Port ${port} is in use`);
  },
);

test.each(['start', 'dev'])(
  '%s with a PORT that is none says so in one sentence and exits 1',
  async (script) => {
    const { status, stderr } = await run(script, [], { PORT: '70000', ARTICLES_DIR: valid.path });
    expect(status).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('70000');
  },
);

test('a SITE_URL that is no URL is reported in one sentence and keeps the output', async () => {
  writeLastBuild('index.html');
  const { status, stderr } = await run('build', ['--out', join(output.path, 'site')], {
    SITE_URL: 'help.example.com',
    ARTICLES_DIR: valid.path,
  });
  expect(readFileSync(join(output.path, 'site/index.html'), 'utf8')).toBe('the last good build');
  expect(status).toBe(1);
  expect(stderr).toContain('SITE_URL is "help.example.com"');
  expect(lines(stderr)).toHaveLength(1);
});
