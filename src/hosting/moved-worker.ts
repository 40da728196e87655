import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** Returns the page that an old path leads to, from `moved.json`. */
const TARGET = `
function targetOf(pathname, table) {
  return movedTo(pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname, table);
}
`;

/** The program of the Worker, after the functions that it shares with the page "not found". */
const WORKER = `
/** _redirects has no more rules than Cloudflare reads. At the other old paths are pages. */
async function redirectIn(answer) {
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || !type.startsWith('text/html')) return undefined;
  const head = (await answer.clone().text()).slice(0, 2000);
  return /<meta http-equiv="refresh" content="0; url=([^"&]+)">/.exec(head)?.[1];
}

export default {
  async fetch(request, env) {
    const answer = await env.ASSETS.fetch(request);
    const { pathname, origin, search } = new URL(request.url);
    const find = async () => {
      const table = await env.ASSETS.fetch(new URL(BASE + 'moved.json', origin));
      return table.ok ? targetOf(pathname, await table.json()) : undefined;
    };
    const target = answer.status === 404 ? await find() : await redirectIn(answer);
    return target === undefined
      ? answer
      : Response.redirect(new URL(target + search, origin).href, 301);
  },
};
`;

/** The program of the edge function. It runs for pages only. */
const EDGE_FUNCTION = `
export default async function moved(request, context) {
  const answer = await context.next();
  if (answer.status !== 404) return answer;
  const { pathname, origin, search } = new URL(request.url);
  const table = await fetch(new URL(BASE + 'moved.json', origin));
  const target = table.ok ? targetOf(pathname, await table.json()) : undefined;
  return target === undefined
    ? answer
    : Response.redirect(new URL(target + search, origin).href, 301);
}

export const config = {
  path: '/*',
  excludedPath: ['moved.json', '_astro/*', 'pagefind/*', 'pictures/*'].map((path) => BASE + path),
};
`;

/**
 * Returns a Worker for Cloudflare that answers old paths with a redirect, as `moved.json` says.
 * Without it, the page "not found" leads on, which search engines do not follow.
 * https://developers.cloudflare.com/workers/static-assets/binding/
 * @param base base path of the site
 */
export function movedWorker(base: string): string {
  return sharedPart(base) + WORKER;
}

/**
 * Returns the same as an edge function for Netlify.
 * https://docs.netlify.com/build/edge-functions/overview/
 * @param base base path of the site
 */
export function movedEdgeFunction(base: string): string {
  return sharedPart(base) + EDGE_FUNCTION;
}

function sharedPart(base: string): string {
  const shared = join(import.meta.dirname, '../domain/moved-paths.ts');
  const functions = stripTypeScriptTypes(readFileSync(shared, 'utf8'));
  return `const BASE = ${JSON.stringify(base)};\n\n${functions}${TARGET}`;
}
