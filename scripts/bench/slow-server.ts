import { lookup } from 'mrmime';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a network does to every response. */
export type Network = {
  /** Wait before a response begins, in milliseconds. */
  readonly latency: number;
  /** What all responses together get, in bytes a millisecond (Mbit/s times 125). */
  readonly bandwidth: number;
};

export type SlowServer = {
  /** Address of the site's home page. */
  readonly address: string;
  /**
   * What has been sent so far: paths from the site's root, and bytes of the bodies as they went
   * over the wire.
   */
  readonly sent: readonly { readonly path: string; readonly bytes: number }[];
  close(): void;
};

/**
 * Serves a built site over HTTP/1.1 as it is seen through a slow network: responses wait, then
 * share one line one after the other. Text is compressed with gzip; the browser may keep everything
 * for an hour.
 */
export async function serveSlowly(
  folder: string,
  { latency, bandwidth }: Network,
): Promise<SlowServer> {
  const sent: { path: string; bytes: number }[] = [];
  let lineFree = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = lookup(file) ?? 'application/octet-stream';
    const isText = /^text\/|javascript|json|svg/.test(type);
    const body = isText ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.push({ path: pathname, bytes: body.length });

    const begins = Math.max(performance.now() + latency, lineFree);
    lineFree = begins + body.length / bandwidth;
    const headers = {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'max-age=3600',
      ...(isText && { 'content-encoding': 'gzip' }),
    };
    setTimeout(
      () => response.writeHead(200, headers).end(body),
      Math.max(0, lineFree - performance.now()),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    address: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
    sent,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
