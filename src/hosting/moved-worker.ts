import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

/** The program of the Worker, after the functions that it shares with the page "not found". */
const PROGRAM = `
export default {
  async fetch(request, env) {
    const answer = await env.ASSETS.fetch(request);
    if (answer.status !== 404) return answer;
    const { pathname, origin } = new URL(request.url);
    const table = await env.ASSETS.fetch(new URL(BASE + 'moved.json', origin));
    const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname;
    const target = table.ok ? movedTo(path, await table.json()) : undefined;
    return target === undefined ? answer : Response.redirect(new URL(target, origin).href, 301);
  },
};
`;

/**
 * Returns a Worker for Cloudflare that answers old paths with a redirect, as `moved.json` says.
 * Without it, the page "not found" leads on, which search engines do not follow.
 * https://developers.cloudflare.com/workers/static-assets/binding/
 * @param base base path of the site
 */
export function movedWorker(base: string): string {
  const shared = join(import.meta.dirname, '../domain/moved-paths.ts');
  const functions = stripTypeScriptTypes(readFileSync(shared, 'utf8'));
  return `const BASE = ${JSON.stringify(base)};\n\n${functions}${PROGRAM}`;
}
