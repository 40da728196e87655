import { expect, test } from 'vitest';
import { movedPaths } from '../../../src/domain/moved-paths.ts';
import { movedWorker } from '../../../src/hosting/moved-worker.ts';

type Worker = {
  fetch(request: Request, env: { ASSETS: { fetch: typeof fetch } }): Promise<Response>;
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

test.each([
  ['a page', '/help/articles/fees/', 200, undefined],
  ['an old number with other words', '/help/hc/articles/900100-Costs', 301, '/help/articles/fees/'],
  ['an old number without the base path', '/hc/articles/900100', 301, '/help/articles/fees/'],
  ['an unknown path', '/help/hc/articles/900200', 404, undefined],
])('%s', async (_name, path, status, target) => {
  const code = `data:text/javascript,${encodeURIComponent(movedWorker('/help/'))}`;
  const { default: worker } = (await import(/* @vite-ignore */ code)) as { default: Worker };
  const answer = await worker.fetch(new Request(`https://a.example${path}`), { ASSETS });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('location') ?? undefined).toBe(target && `https://a.example${target}`);
});
