import type { ReadFile } from './read-file.ts';

const sites = new Map<string, ReadFile>();

/**
 * Answers the requests for a site in Node with its files, at a host name that exists nowhere else,
 * so that the search layer of the browser works in Node.
 * @returns URL of the site root
 */
export function serveFiles(read: ReadFile): URL {
  if (sites.size === 0) {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => answer(input, init, fetch);
  }
  const host = `site-${sites.size + 1}.invalid`;
  sites.set(host, read);
  return new URL(`http://${host}/`);
}

async function answer(
  input: string | URL | Request,
  init: RequestInit | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  const { host, pathname } = new URL(String(input instanceof Request ? input.url : input));
  const read = sites.get(host);
  if (!read) return fetch(input, init);
  const content = await read(decodeURIComponent(pathname).slice(1));
  return content ? new Response(content) : new Response(null, { status: 404 });
}
