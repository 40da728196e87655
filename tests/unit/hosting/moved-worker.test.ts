import { expect, test, vi } from 'vitest';
import { movedPaths } from '../../../src/domain/moved-paths.ts';
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
  '/help/moved.json': JSON.stringify(
    movedPaths([{ from: '/hc/en-us/articles/900100-Fees', to: '/help/articles/fees/' }], ['en']),
  ),
};
const ASSETS = {
  fetch: (input: RequestInfo | URL) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input));
    const body = files[pathname];
    return Promise.resolve(new Response(body ?? 'Not found', { status: body ? 200 : 404 }));
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
