import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Stem } from '../text/stems.ts';
import { helpCenter } from './help-center.ts';
import { helpServer } from './help-server.ts';
import { openIndexSearch } from './index-search.ts';

/** What Cloudflare passes to a Worker with static assets bound as `ASSETS`. */
export type WorkerEnvironment = {
  readonly ASSETS: { fetch(request: Request | URL): Promise<Response> };
};

/** A Worker for Cloudflare. */
export type Worker = {
  fetch(request: Request, environment: WorkerEnvironment): Promise<Response>;
};

/** What a Worker is made for. */
export type WorkerSettings = {
  /** Base path of the site, with a slash at both ends. */
  readonly base: string;
  readonly version: string;
  /** Returns the stemmer of a language. */
  readonly stemOf: (lang: string) => Stem | undefined;
  /** Answers all other requests; see `movedWorker`. */
  readonly site: Worker;
};

/** Largest message, in bytes. */
const MAX_MESSAGE = 64 * 1024;

/** The articles are public, so programs in pages of other sites may ask, too. */
const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers':
    'content-type, accept, mcp-protocol-version, mcp-method, mcp-name',
};

/**
 * Returns a Worker that answers the Model Context Protocol at `/mcp` below the base path of a built
 * site, and leaves the rest to another Worker.
 */
export function mcpWorker({ base, version, stemOf, site }: WorkerSettings): Worker {
  let assets: WorkerEnvironment['ASSETS'] | undefined;
  const read = async (path: string) => {
    // Bindings ignore the host.
    const response = await assets?.fetch(new URL(base + path, 'https://site.invalid'));
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
  const center = helpCenter(read, (locale, index) =>
    openIndexSearch(read, locale, index, stemOf(locale)),
  );
  const handler = createMcpHandler(helpServer(center, version), {
    maxRequestBodySize: MAX_MESSAGE,
    responseMode: 'json',
    onerror: (error) => console.error(error.message),
  });
  return {
    async fetch(request, environment) {
      assets = environment.ASSETS;
      const isEndpoint = new URL(request.url).pathname === `${base}mcp`;
      return isEndpoint ? answer(request, handler.fetch) : site.fetch(request, environment);
    },
  };
}

async function answer(
  request: Request,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { headers: CROSS_ORIGIN });
  const { status, headers, body } = await handle(request);
  const all = new Headers(headers);
  for (const [name, value] of Object.entries(CROSS_ORIGIN)) all.set(name, value);
  return new Response(body, { status, headers: all });
}
