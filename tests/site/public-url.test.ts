import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { run } from '../support/run-command.ts';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
const counts = join(project.path, 'counts.json');
const log = join(project.path, 'access.log');
const command = (script: string, ...args: string[]) => run(script, args, {}, project.path);

/** Writes an access log in which visitors ask for these paths, one each. */
function writeLog(paths: readonly string[]): void {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36';
  const lines = paths.map(
    (path, visitor) =>
      `192.0.2.${visitor} - - [31/Jan/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" ` +
      `200 9 "-" "${agent}"\n`,
  );
  writeFileSync(log, lines.join(''));
}

beforeAll(async () => {
  expect(await project.build({ SITE_URL: 'https://example.com/help' })).toMatchObject({
    status: 0,
  });
});
afterEach(() => rmSync(counts, { force: true }));
afterAll(() => project.remove());

test('the manifest names the public URL, also after compress', async () => {
  const manifest = () =>
    JSON.parse(readFileSync(join(project.output, 'release.json'), 'utf8')) as unknown;
  expect(manifest()).toMatchObject({ preview: false, url: 'https://example.com/help/' });
  expect(await command('compress')).toMatchObject({ status: 0 });
  expect(manifest()).toMatchObject({ url: 'https://example.com/help/' });
  expect(await command('publish-check', 'dist')).toMatchObject({ status: 0 });
});

test.each(['nginx', 'vercel'])(
  'hosting writes the rules of %s for the path of the built site',
  async (host) => {
    expect((await command('hosting', host)).stdout).toContain('/help/_astro/');
  },
);

test('views are counted below the base path, and the command names what lies outside', async () => {
  writeLog([
    '/help/articles/one-paragraph/',
    '/other/articles/one-paragraph/',
    '/other/articles/hostile/',
  ]);
  const outside =
    /outside the base path \/help\/: 2, such as \/other\/articles\/one-paragraph\/\n$/;
  expect(await command('views', '--out', counts, log)).toEqual({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(outside) as string,
  });
  expect((await command('views', '--out', counts, log)).stdout).not.toContain('outside');
});

test('logs of another base path stop views, which counts them once the path is right', async () => {
  const dist = readFileSync(join(project.output, 'release.json'), 'utf8');
  rmSync(join(project.output, 'release.json'));
  writeLog(['/help/articles/one-paragraph/']);
  expect(await command('views', '--out', counts, log)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'Nothing was counted. Requests for articles outside the base path /: 1,',
    ) as string,
  });
  writeFileSync(join(project.output, 'release.json'), dist);
  expect((await command('views', '--out', counts, log)).stdout).toContain('Views added: 1');
});
