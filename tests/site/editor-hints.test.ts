import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startDev } from '../support/dev-server.ts';
import { productFolder } from '../support/test-sites.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic, Hover, MessageConnection } from 'vscode-languageserver-protocol/node';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/**
 * The server that the Astro extension of VS Code runs, with the schema and the list of
 * articles that a preview leaves in `.astro/`.
 */
const server = spawn(
  process.execPath,
  ['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio'],
  { cwd: productFolder },
);
let connection: MessageConnection;
let article: string;
let version = 0;

beforeAll(async () => {
  const preview = await startDev('articles');
  await preview.stop();
  const { entries } = JSON.parse(
    readFileSync(join(productFolder, '.astro/collections/collections.json'), 'utf8'),
  ) as {
    entries: Record<string, string>;
  };
  article = Object.keys(entries).find((uri) => uri.endsWith('.md')) ?? '';
  connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const root = pathToFileURL(productFolder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'project' }],
    capabilities: {
      workspace: { workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} },
    },
    initializationOptions: {
      typescript: { tsdk: resolve('node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  await connection.sendNotification('initialized', {});
});

afterAll(() => {
  connection.dispose();
  server.kill();
});

async function open(fields: readonly string[]) {
  const text = ['---', ...fields, '---', '', 'Text.', ''].join('\n');
  if (version > 0)
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: article } });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: article, languageId: 'markdown', version: ++version, text },
  });
}

async function underlined(fields: readonly string[]): Promise<string[]> {
  await open(fields);
  const { items } = await connection.sendRequest<{ items: Diagnostic[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri: article } },
  );
  return items.map(({ range, message }) => `${range.start.line + 1} ${message}`).toSorted();
}

const valid = [
  'title: "Fees"',
  'category: faq',
  'published: 2026-01-05',
  'updated: 2026-01-06',
  'keywords: [kyc, 1099]',
  'expires: 2027-02-28',
];

test('plain dates and everything else that is valid is not underlined', async () => {
  expect(await underlined(valid)).toEqual([]);
});

test('mistakes are underlined where they stand', async () => {
  const found = await underlined(
    valid.with(1, 'category: faqs').with(2, 'published: 2026-02-30').with(4, 'keyword: x'),
  );
  expect(found).toEqual([
    expect.stringMatching(/^3 .*"faq", "announcements"/),
    '4 Write a real day as YYYY-MM-DD, for example 2026-01-31.',
    expect.stringMatching(/^6 .*keyword/),
  ]);
});

test('each field is explained on hover, in the words of the schema', async () => {
  await open(valid);
  const hover = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: article },
    position: { line: 3, character: 3 },
  });
  expect(JSON.stringify(hover.contents)).toContain(
    'An article with a day in the future appears on that day',
  );
});
