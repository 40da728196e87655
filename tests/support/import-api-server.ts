import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createApiClient } from '../../src/import/api-client.ts';
import type { ImportedArticle } from '../../src/import/imported-article.ts';
import type { ImportedCenter, Source } from '../../src/import/sources/source.ts';

export type ApiCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Undefined for a request without a body. */
  readonly body: unknown;
  /** URL of the server. */
  readonly origin: string;
};

export type ApiReply = {
  readonly status?: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What goes wrong with a request: the connection is cut, the JSON ends early, or a status. */
export type Fault = 'cut' | 'broken' | { readonly status: number; readonly after?: string };

/** An API of a help center: what it answers, and undefined for what it does not have. */
export type HelpCenterApi = (call: ApiCall) => ApiReply | undefined;

/**
 * Starts a server that answers as a help center does.
 * @param faults what goes wrong first with every path
 */
export async function startImportApi(
  api: HelpCenterApi,
  faults: readonly Fault[] = [],
): Promise<{ readonly url: string; readonly calls: ApiCall[] }> {
  const calls: ApiCall[] = [];
  const left = new Map<string, Fault[]>();
  const server = createServer((request, response) => {
    let text = '';
    request
      .on('data', (chunk: Buffer) => (text += chunk.toString()))
      .on('end', () => {
        const origin = `http://${request.headers.host}`;
        const { pathname, searchParams } = new URL(request.url ?? '/', origin);
        const { method = 'GET', headers } = request;
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        const call = { method, path: pathname, query: searchParams, headers, body, origin };
        calls.push(call);
        const queue = left.get(request.url ?? '') ?? [...faults];
        left.set(request.url ?? '', queue);
        const fault = queue.shift();
        if (fault) fail(response, fault);
        else answer(response, api(call));
      });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

function answer(response: ServerResponse, reply: ApiReply | undefined): void {
  const { status = 200, json, headers } = reply ?? { status: 404, json: { error: 'not found' } };
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(json));
}

function fail(response: ServerResponse, fault: Fault): void {
  if (fault === 'broken') response.writeHead(200).end('{"articles": [{"id": 1');
  else if (fault === 'cut') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"articles"', () => response.destroy());
  } else
    response
      .writeHead(fault.status, fault.after === undefined ? {} : { 'retry-after': fault.after })
      .end();
}

/** Reads a source as the command does, without pauses. */
export function readSource(
  source: Source,
  target: string | undefined,
  locales?: readonly string[],
): Promise<ImportedCenter> {
  return source.read(target, {
    api: createApiClient({ maxFile: 1_000_000, wait: async () => undefined }),
    locales,
    onProgress: () => undefined,
  });
}

/** Articles as `locale/id`, with what hides them, sorted. */
export function listed({ articles }: ImportedCenter): string[] {
  return articles
    .map(({ locale, id, hidden }) => `${locale}/${id}${hidden ? ` ${hidden}` : ''}`)
    .toSorted();
}

/** The article with this id. */
export function articleIn(center: ImportedCenter, id: string, locale = 'en'): ImportedArticle {
  const found = center.articles.find((each) => each.id === id && each.locale === locale);
  if (!found) throw new Error(`There is no ${locale}/${id}.`);
  return found;
}

/** One page of a list, with two items a page. */
export function pageOf<Item>(items: readonly Item[], query: URLSearchParams) {
  const page = Number(query.get('page') ?? 1);
  return {
    page,
    pages: Math.max(1, Math.ceil(items.length / 2)),
    items: items.slice(2 * page - 2, 2 * page),
  };
}
