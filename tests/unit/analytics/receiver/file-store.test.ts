import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { environment } from '../../../support/run-command.ts';
import { tempArticles } from '../../../support/temp-articles.ts';
import {
  chunked,
  exchange,
  file,
  line,
  ORIGIN,
  post,
  signal,
  start,
  statusesOf,
  twenty,
} from '../../../support/receiver-server.ts';

/** Each breaks the store, and gives back what repairs it. */
const faults: [string, RegExp, (folder: string) => () => void][] = [
  [
    'the disk is full',
    /ENOSPC/,
    (folder) => {
      symlinkSync('/dev/full', join(folder, file));
      return () => rmSync(join(folder, file));
    },
  ],
  [
    'the file cannot be written',
    /EISDIR/,
    (folder) => {
      mkdirSync(join(folder, file));
      return () => rmSync(join(folder, file), { recursive: true });
    },
  ],
  [
    'a file is where the folder was',
    /EEXIST|ENOTDIR/,
    (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
      return () => rmSync(folder);
    },
  ],
];

test.runIf(process.platform === 'linux').each(faults)(
  'when %s, the receiver says so, and stores the next signal after that',
  async (_name, reason, breakIt) => {
    const { port, folder, errors, stored } = await start();
    const repair = breakIt(folder);
    const response = await post(port, 'query=my+secret+words&locale=en&answer=empty');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(errors).toEqual([[expect.stringMatching(reason)]]);
    expect(String(errors)).not.toMatch(/secret|127\.0\.0\.1|\n/);
    repair();
    expect((await post(port)).status).toBe(204);
    expect(stored()).toBe(line);
  },
);

test('a folder that is gone is made again', async () => {
  const { port, folder, stored, errors } = await start();
  rmSync(folder, { recursive: true });
  expect((await post(port)).status).toBe(204);
  expect([stored(), errors]).toEqual([line, []]);
});

test.each([
  ['half a line', '{"day":"2026-', `{"day":"2026-\n${line}`],
  ['a whole line', line, line + line],
  ['nothing', '', line],
])('a signal begins a line of its own after %s', async (_name, before, after) => {
  const { port, folder, stored } = await start();
  writeFileSync(join(folder, file), before);
  expect((await post(port)).status).toBe(204);
  expect(stored()).toBe(after);
});

test('messages that arrive together are all kept, each in its line', async () => {
  const { port, stored } = await start({ perMinute: 100 });
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(port)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
  expect(stored()).toBe(line.repeat(50));
});

/** The command in a process of its own. */
async function command(
  folder: string,
  before = '',
): Promise<{ port: number; child: ChildProcess }> {
  const script = `${before} exec "$0" scripts/receiver.ts --port 0 --out "$1"`;
  const env = environment({ SITE_URL: `${ORIGIN}/` });
  const child = spawn('sh', ['-c', script, process.execPath, folder], { env });
  onTestFinished(() => void child.kill());
  for await (const words of child.stdout) {
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(String(words)) ?? [];
    if (port !== undefined) return { port: Number(port), child };
  }
  throw new Error(await text(child.stderr));
}

const isLinux = process.platform === 'linux';
test.runIf(isLinux)('the command survives large bodies and a disk that fills up', async () => {
  const folder = tempArticles({});
  // No file grows beyond two blocks of 512 bytes.
  const { port, child } = await command(folder, 'ulimit -f 2;');
  const errors: string[] = [];
  child.stderr?.on('data', (words) => errors.push(String(words)));
  expect(statusesOf(await exchange(port, chunked(twenty), /\r\n\r\n/))).toEqual([413]);

  const statuses: number[] = [];
  while (!statuses.includes(503) && statuses.length < 20) statuses.push((await post(port)).status);
  expect(statuses.slice(0, -1)).not.toContain(503);
  await expect.poll(() => errors.join('')).toMatch(/^A message was not stored: EFBIG.*\n$/);
  expect(child.exitCode).toBeNull();

  const next = await command(folder);
  expect((await post(next.port)).status).toBe(204);
  const today = new Date().toISOString().slice(0, 10);
  const lines = readFileSync(join(folder, `signals-${today}.ndjson`), 'utf8').split('\n');
  expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject(signal);
  expect(() => JSON.parse(lines.at(-3) ?? '')).toThrow();
});
