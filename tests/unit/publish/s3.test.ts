import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeManifest } from '../../../src/publish/manifest.ts';
import { publish } from '../../../src/publish/publish.ts';
import { signedHeaders } from '../../../src/publish/s3-signature.ts';
import { s3Target } from '../../../src/publish/s3-target.ts';

/** The examples of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
const access = {
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};

/** A store that takes only what is signed with the keys above, and fails once in a while. */
async function startStore(failures: number[]) {
  const objects = new Map<
    string,
    { body: string; type: string | undefined; cache: string | undefined }
  >();
  const log: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const { method = '', url = '', headers } = request;
        const failure = failures.shift();
        const body = Buffer.concat(chunks);
        const names =
          /SignedHeaders=([^,]+)/
            .exec(headers.authorization ?? '')?.[1]
            ?.split(';')
            .filter((name) => !/^host$|^x-amz-(date|content-sha256)$/.test(name)) ?? [];
        const time = String(headers['x-amz-date']).replace(
          /(....)(..)(..)T(..)(..)(..)Z/,
          '$1-$2-$3T$4:$5:$6Z',
        );
        const wanted = signedHeaders(
          {
            method,
            url: new URL(url, `http://${headers.host}`),
            headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
            body,
          },
          access,
          new Date(time),
        );
        const isSigned = headers.authorization === wanted['authorization'];
        log.push(`${method} ${url}`);
        if (failure) return response.writeHead(failure).end();
        if (!isSigned)
          return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
        if (method === 'PUT')
          objects.set(url, {
            body: body.toString(),
            type: headers['content-type'],
            cache: headers['cache-control'],
          });
        if (method === 'DELETE') objects.delete(url);
        if (method === 'GET' && !objects.has(url))
          return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
        return response.end(method === 'GET' ? objects.get(url)?.body : '');
      });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects, log };
}

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeManifest(folder);
  return folder;
}

test('two releases are uploaded in order, with types and cache headers', async () => {
  const store = await startStore([500, 503]);
  const target = s3Target({ ...access, endpoint: store.endpoint, bucket: 'help', folder: 'site' });
  await publish(
    siteOf({
      'index.html': 'first',
      'old/index.html': 'old',
      '_astro/x.1.js': '1',
      'feed.xml': '<a/>',
    }),
    target,
  );
  store.log.length = 0;
  await publish(
    siteOf({
      'index.html': 'second',
      'new/index.html': 'new (1)',
      '_astro/x.2.js': '2',
      'feed.xml': '<b/>',
    }),
    target,
  );
  expect(store.log).toEqual([
    'GET /help/site/.releases.json',
    'PUT /help/site/.releases.json',
    'PUT /help/site/_astro/x.2.js',
    'PUT /help/site/new/index.html',
    'PUT /help/site/.releases.json',
    'PUT /help/site/index.html',
    'PUT /help/site/feed.xml',
    'PUT /help/site/release.json',
    'PUT /help/site/.releases.json',
    'DELETE /help/site/old/index.html',
    'PUT /help/site/.releases.json',
  ]);
  expect(store.objects.get('/help/site/_astro/x.1.js')).toEqual({
    body: '1',
    type: 'text/javascript; charset=utf-8',
    cache: 'public, max-age=31536000, immutable',
  });
  expect(store.objects.get('/help/site/index.html')).toEqual({
    body: 'second',
    type: 'text/html; charset=utf-8',
    cache: 'public, max-age=0, must-revalidate',
  });
});

test('wrong keys are reported in one sentence', async () => {
  const store = await startStore([]);
  const target = s3Target({
    ...access,
    secret: 'wrong',
    endpoint: store.endpoint,
    bucket: 'help',
    folder: '',
  });
  await expect(publish(siteOf({ 'index.html': 'first' }), target)).rejects.toThrow(
    's3://help rejects GET .releases.json (403 SignatureDoesNotMatch)',
  );
  expect(store.objects.size).toBe(0);
});

test('a ledger with paths outside the folder is refused without a change', async () => {
  const store = await startStore([]);
  const target = s3Target({ ...access, endpoint: store.endpoint, bucket: 'help', folder: 'site' });
  const entry = {
    id: 'x',
    begun: '2026-01-01T00:00:00Z',
    files: { '../other/index.html': 'hash' },
  };
  const body = JSON.stringify({ releases: [entry] });
  store.objects.set('/help/site/.releases.json', { body, type: undefined, cache: undefined });
  store.objects.set('/help/other/index.html', { body: 'mine', type: undefined, cache: undefined });
  const before = new Map(store.objects);
  await expect(publish(siteOf({ 'index.html': 'first' }), target, 0)).rejects.toThrow(
    'cannot be read',
  );
  expect(store.objects).toEqual(before);
});
