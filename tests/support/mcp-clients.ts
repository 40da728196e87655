import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { folderFiles } from '../../src/agents/folder-files.ts';
import { helpCenter } from '../../src/agents/help-center.ts';
import { helpServer } from '../../src/agents/help-server.ts';
import { mcpEndpoint } from '../../src/agents/http-endpoint.ts';
import type { Worker } from '../../src/agents/mcp-worker.ts';
import { openSiteSearch } from '../../src/agents/open-site-search.ts';
import { workerFile } from '../../src/agents/worker-file.ts';
import { environment } from './run-command.ts';
import { productFolder } from './test-sites.ts';

/** Listens at a free port of this machine and returns the URL. */
export async function listening(server: Server): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

/** The endpoint for agents of a built site, as it runs behind a proxy. */
export function endpointOf(folder: string): Server {
  const read = folderFiles(folder);
  const center = helpCenter(read, (locale) => openSiteSearch(read, locale));
  return mcpEndpoint(helpServer(center, '1.0.0'), ['127.0.0.1'], () => undefined);
}

/** Serves the files of a built site. */
export function publishedSite(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
}

/** Sends a request to the Worker of a built site. */
export type AskWorker = (request: Request) => Promise<Response>;

/** The Worker of a built site, with its files as Cloudflare binds them. */
export async function workerOf(folder: string): Promise<AskWorker> {
  const code = await workerFile('/', '1.0.0', ['en', 'de']);
  const source = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { default: worker } = (await import(/* @vite-ignore */ source)) as { default: Worker };
  const read = folderFiles(folder);
  const ASSETS = {
    fetch: async (request: Request | URL) => {
      const { pathname } = new URL(request instanceof Request ? request.url : request);
      const content = await read(pathname.slice(1));
      return content ? new Response(content) : new Response('Not found', { status: 404 });
    },
  };
  return (request) => worker.fetch(request, { ASSETS });
}

/** Connects the client of the official SDK. */
export async function connect(transport: Parameters<Client['connect']>[0]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  return client;
}

/** A client of `npm run mcp`. @param site its folder or URL */
export function commandClient(site: string): Promise<Client> {
  return connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['scripts/mcp.ts', '--site', site],
      cwd: productFolder,
      env: environment() as Record<string, string>,
    }),
  );
}

/** A client that speaks HTTP. @param ask how it sends requests */
export function httpClient(url: URL, ask?: AskWorker): Promise<Client> {
  const options = ask && {
    fetch: (input: string | URL, init?: RequestInit) => ask(new Request(input, init)),
  };
  return connect(new StreamableHTTPClientTransport(url, options));
}

/** Calls a tool, and returns its result with its first text. */
export async function call(
  client: Client | undefined,
  name: string,
  args: Record<string, unknown>,
) {
  const result = await client?.callTool({ name, arguments: args });
  const [first] = (result?.content ?? []) as { readonly text?: string }[];
  return { ...result, text: first?.text ?? '' };
}
