import type { McpServerFactory } from '@modelcontextprotocol/server';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

/** Largest message, in bytes. */
export const MAX_MESSAGE = 64 * 1024;

/** Path of the endpoint. */
export const MCP_PATH = '/mcp';

const MAX_CONNECTIONS = 500;
/** Time limit for a message to arrive, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Returns a Node server that answers the Model Context Protocol at `/mcp` (Streamable HTTP) and
 * does not listen yet. It rejects requests for other host names and from pages of other sites,
 * which could reach a server on this machine through a browser.
 * @param hosts names by which it may be reached
 */
export function mcpEndpoint(
  factory: McpServerFactory,
  hosts: readonly string[],
  log: (error: unknown) => void,
): Server {
  const handler = createMcpHandler(factory, {
    maxRequestBodySize: MAX_MESSAGE,
    responseMode: 'json',
    onerror: log,
  });
  const limits = { requestTimeout: PATIENCE, headersTimeout: PATIENCE };
  const server = createServer(limits, (incoming, outgoing) => {
    answer(incoming, outgoing, hosts, handler.fetch).catch((error: unknown) => {
      log(error);
      outgoing.destroy();
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('close', () => void handler.close());
  return server;
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  hosts: readonly string[],
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const request = requestOf(incoming);
  const allowed = [...hosts];
  const response =
    hostHeaderValidationResponse(request, allowed) ??
    originValidationResponse(request, allowed) ??
    (new URL(request.url).pathname === MCP_PATH
      ? await handle(request)
      : new Response(`The endpoint is ${MCP_PATH}.\n`, { status: 404 }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
  incoming.resume();
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const path = incoming.url?.startsWith('/') ? incoming.url : '/';
  const { method = 'GET' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(path, 'http://localhost'), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(incoming) as BodyInit, duplex: 'half' as const }),
  });
}
