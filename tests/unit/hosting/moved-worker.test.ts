import { expect, test, vi } from 'vitest';
import { movedPaths } from '../../../src/domain/moved-paths.ts';
import { wranglerJson } from '../../../src/hosting/host-files.ts';
import { workerPaths } from '../../../src/hosting/worker-paths.ts';
import { oldHelpCenter } from '../../support/old-help-center.ts';
import { redirectPage } from '../../../src/hosting/redirect-page.ts';
import { movedEdgeFunction, movedWorker } from '../../../src/hosting/moved-worker.ts';

type Worker = {
  fetch(request: Request, env: { ASSETS: { fetch: typeof fetch } }): Promise<Response>;
};

type EdgeFunction = {
  default(request: Request, context: { next: () => Promise<Response> }): Promise<Response>;
  config: { path: string; excludedPath: string[] };
};

/** The files of a site below `/help/`. */
const files: Readonly<Record<string, string>> = {
  '/help/articles/fees/': '<h1>Fees</h1>',
  '/help/old/': redirectPage({
    href: '/help/articles/fees/',
    canonical: 'https://a.example/help/articles/fees/',
    title: 'Fees',
    lang: 'en',
    direction: 'ltr',
  }),
  '/help/moved.json': JSON.stringify(
    movedPaths([{ from: '/hc/en-us/articles/900100-Fees', to: '/help/articles/fees/' }], ['en']),
  ),
};
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const ASSETS = {
  fetch: (input: RequestInfo | URL) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input));
    const body = files[pathname];
    return Promise.resolve(
      new Response(body ?? 'Not found', { status: body ? 200 : 404, headers: HTML }),
    );
  },
};

/** A program as a module. */
async function load(program: string): Promise<object> {
  const code = `data:text/javascript,${encodeURIComponent(program)}`;
  return (await import(/* @vite-ignore */ code)) as object;
}

test.each([
  ['a page', '/help/articles/fees/', 200, undefined],
  ['an old number with other words', '/help/hc/articles/900100-Costs', 301, '/help/articles/fees/'],
  ['an old number without the base path', '/hc/articles/900100', 301, '/help/articles/fees/'],
  ['a query', '/help/hc/articles/900100?a=1', 301, '/help/articles/fees/?a=1'],
  ['an unknown path', '/help/hc/articles/900200', 404, undefined],
])('%s', async (_name, path, status, target) => {
  const request = new Request(`https://a.example${path}`);
  const { default: worker } = (await load(movedWorker('/help/'))) as { default: Worker };
  const edge = (await load(movedEdgeFunction('/help/'))) as EdgeFunction;
  vi.stubGlobal('fetch', ASSETS.fetch);
  const answers = [
    await worker.fetch(request, { ASSETS }),
    await edge.default(request, { next: () => ASSETS.fetch(request) }),
  ];
  vi.unstubAllGlobals();
  for (const answer of answers)
    expect([answer.status, answer.headers.get('location') ?? undefined]).toEqual([
      status,
      target && `https://a.example${target}`,
    ]);
  expect(edge.config).toMatchObject({ path: '/*' });
  expect(edge.config.excludedPath).toContain('/help/moved.json');
});

test('the Worker redirects where there are more old paths than rules', async () => {
  const { default: worker } = (await load(movedWorker('/help/'))) as { default: Worker };
  const answer = await worker.fetch(new Request('https://a.example/help/old/'), { ASSETS });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    301,
    'https://a.example/help/articles/fees/',
  ]);
});

test('wrangler.jsonc runs the Worker first in the folders of the old help center', () => {
  const paths = workerPaths(oldHelpCenter('/help/'));
  expect(paths).toEqual(
    ['hc', 'en', 'article', 'category', 'support', 'articles', '2023', 'knowledge', 'de'].map(
      (folder) => `/help/${folder}/*`,
    ),
  );
  expect(JSON.parse(wranglerJson('Help', { file: 'moved.js', paths }))).toMatchObject({
    main: 'moved.js',
    assets: { binding: 'ASSETS', run_worker_first: paths },
  });
});
