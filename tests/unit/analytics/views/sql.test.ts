import { DuckDBInstance } from '@duckdb/node-api';
import { isbot } from 'isbot';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { logFormats } from '../../../../scripts/bench/views-formats.ts';
import type { GeneratedRequest } from '../../../../scripts/bench/views-formats.ts';
import { generateRequests } from '../../../../scripts/bench/views-logs.ts';
import { countLogs } from '../../../../src/analytics/views/count-logs.ts';
import { countingSql } from '../../../../src/analytics/views/sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-sql-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = Array.from({ length: 30 }, (_, index) => `/articles/article-${index}/`);
const pages = new Map(paths.map((path) => [path, path]));

/** Counts by SQL in DuckDB over Logpush's objects, one a line. */
async function countBySql(file: string): Promise<Record<string, number>> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`
    create view requests as
    select
      ClientIP as address,
      ClientRequestMethod as method,
      ClientRequestURI as path,
      EdgeResponseStatus as status,
      ClientRequestUserAgent as agent,
      cast(EdgeStartTimestamp as timestamp) as time,
      null as purpose
    from read_json('${file}', format = 'newline_delimited')
  `);
  const statements = await connection.extractStatements(countingSql(pages));
  for (let index = 0; index < statements.count - 1; index++)
    await (await statements.prepare(index)).run();
  const rows = (
    await (await statements.prepare(statements.count - 1)).runAndReadAll()
  ).getRowObjectsJson();
  const views: Record<string, number> = {};
  for (const { article, views: count } of rows)
    views[String(article)] = (views[String(article)] ?? 0) + Number(count);
  return views;
}

function writeLog(name: string, requests: readonly GeneratedRequest[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${requests.map(logFormats.logpush.line).join('\n')}\n`);
  return file;
}

test('SQL counts what the command counts, which is the truth', async () => {
  const truth = new Map<string, number>();
  const requests = generateRequests(paths, truth);
  const file = writeLog(
    'generated.ndjson',
    Array.from({ length: 20_000 }, () => requests.next().value as GeneratedRequest),
  );
  expect(await countBySql(file)).toEqual(Object.fromEntries(truth));
  expect((await countLogs([file], pages, {}, () => undefined)).added).toEqual(truth);
});

test('SQL and the command agree on visits that follow each other at any distance', async () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
  const visits = Array.from({ length: 1500 }, (_, index): GeneratedRequest => ({
    ip: `192.0.2.${index % 7}`,
    agent,
    method: 'GET',
    path: paths[index % 3] ?? '',
    status: 200,
    time: Date.UTC(2026, 0, 1) + ((index * 7919) % 100_000) * 1000,
  }));
  const file = writeLog('visits.ndjson', visits);
  expect(await countBySql(file)).toEqual(
    Object.fromEntries((await countLogs([file], pages, {}, () => undefined)).added),
  );
});

const agents = [
  'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36',
  'Mozilla/5.0 (compatible; SomeBot/1.0)',
  'NewsSapphire/30',
  'Googlenews',
  'DailyNews reader',
  'CamScanner Mozilla/5.0 (iPhone)',
  'scanner',
  'libhttp mobile (x)',
  'okhttp/4.9',
  'Java/17',
  'Mozilla/5.0 (java; x)',
  'Mozilla/5.0 (X) GoogleApp',
  'Mozilla/5.0 Google Pixel 8 (Android)',
  'Mozilla/5.0 (Linux) channel/googleplay',
  'google',
  'Wget/1.21',
  'Mozilla/5.0',
  '',
  'Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18',
  'facebookexternalhit/1.1',
  'HeadlessChrome',
  "it's (quoted)",
  'Mozilla/5.0 (compatible;)',
];

test('SQL takes the same agents for robots', async () => {
  const requests = agents.map((agent, index): GeneratedRequest => ({
    ip: '192.0.2.1',
    agent,
    method: 'GET',
    path: paths[index] ?? '',
    status: 200,
    time: Date.UTC(2026, 0, 1),
  }));
  const counted = await countBySql(writeLog('agents.ndjson', requests));
  expect(agents.filter((_, index) => counted[paths[index] ?? ''] === 1)).toEqual(
    agents.filter((agent) => agent !== '' && !isbot(agent)),
  );
});
