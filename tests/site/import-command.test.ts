import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { filesBelow } from '../../src/lib/files-below.ts';
import { intercomApi, intercomKey } from '../support/intercom-api.ts';
import { startImportApi } from '../support/import-api-server.ts';
import { run, temporaryFolder } from '../support/run-command.ts';
import { zendeskApi, zendeskKey } from '../support/zendesk-api.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const NO_KEYS = { INTERCOM_TOKEN: '', ZENDESK_EMAIL: '', ZENDESK_TOKEN: '' };

/** Runs `npm run import` into the temporary folder. */
function runImport(args: readonly string[], values: Readonly<Record<string, string>> = {}) {
  const out = join(folder.path, 'out');
  return run('import', [...args, '--out', out], { ...NO_KEYS, ...values });
}

test('imports live, and a second run changes nothing', async () => {
  const { url } = await startImportApi(intercomApi());
  const values = { ...intercomKey, INTERCOM_API_URL: url };
  const first = await runImport(['intercom'], values);
  expect(first).toMatchObject({ status: 0 });
  const article = join(folder.path, 'out/en/refunds/return-a-ticket.md');
  const written = readFileSync(article, 'utf8');
  expect(written).toContain('views: 101\n');
  expect(written).toContain('  - /en/articles/101-return-a-ticket\n');
  expect(written).toContain('  - /old\n');
  const files = filesBelow(folder.path);
  const second = await runImport(['intercom'], values);
  expect(second.stdout).toContain('`unchanged`: 7');
  expect(filesBelow(folder.path)).toEqual(files);
  expect(readFileSync(article, 'utf8')).toBe(written);
});

test('downloads files with the key of the help center', async () => {
  const { url } = await startImportApi((call) => {
    const host = JSON.stringify('https://help.saltmere.example');
    if (call.path.startsWith('/a/'))
      return call.headers.authorization === undefined
        ? { status: 403, json: {} }
        : { json: 'form' };
    const reply = zendeskApi(call);
    const text = JSON.stringify(reply?.json).replaceAll(host.slice(1, -1), call.origin);
    return reply && { ...reply, json: JSON.parse(text) as unknown };
  });
  const { status } = await runImport(['zendesk', url], zendeskKey);
  expect(status).toBe(0);
  expect(filesBelow(folder.path).filter((path) => path.endsWith('.pdf'))).not.toEqual([]);
});

test('ends with status 1 and one sentence when the key is wrong', async () => {
  const { url } = await startImportApi(intercomApi());
  const values = { INTERCOM_TOKEN: 'wrong', INTERCOM_API_URL: url };
  const { status, stdout, stderr } = await runImport(['intercom'], values);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('answers with status 401. Check the key and what it may read.');
  expect(existsSync(join(folder.path, 'out'))).toBe(false);
});

test.each([
  [['intercom'], 1, /^Set INTERCOM_TOKEN /],
  [['zendesk'], 1, /^Name the help center/],
  [['intercom', '/nowhere'], 1, /^There is no folder \/nowhere\./],
  [['intrcom'], 2, /Unknown source "intrcom"\. Did you mean "intercom"\?/],
])('says what is wrong with %j', async (args, status, message) => {
  const outcome = await runImport(args);
  expect(outcome.status).toBe(status);
  expect(outcome.stderr).toMatch(message);
});

test('an image that is gone does not end the import', async () => {
  const images = createServer((_request, response) => response.writeHead(403).end());
  await new Promise<void>((listening) => images.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void images.close());
  const image = `http://127.0.0.1:${(images.address() as AddressInfo).port}/a.png?expires=1`;
  const api = intercomApi();
  const { url } = await startImportApi((call) => {
    const reply = api(call);
    const text = JSON.stringify(reply?.json).replaceAll(
      '<p>Missed the ferry</p>',
      `<p>Wait</p><img src='${image}' alt='The pier'>`,
    );
    return reply && { ...reply, json: JSON.parse(text) as unknown };
  });
  const { status } = await runImport(['intercom'], { ...intercomKey, INTERCOM_API_URL: url });
  expect(status).toBe(0);
  const report = readFileSync(join(folder.path, 'out/_import.md'), 'utf8');
  expect(report).toContain(image);
});
