import { readFile } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { UserError } from '../../src/lib/problem.ts';

export type RunningServer = {
  /** URL of the site's home page. */
  readonly address: string;
  close(): Promise<void>;
};

/**
 * Serves a built site on this machine only, over IPv4 and IPv6, as a static host does: with
 * 404.html for missing pages.
 * @param port 0 for any free one
 * @param base path under which the site was built
 * @throws UserError when the port is in use
 */
export async function serve(directory: string, port: number, base = '/'): Promise<RunningServer> {
  const files = sirv(directory, { dev: true, etag: true, setHeaders: nameCharacters });
  const handler: Parameters<typeof createServer>[1] = (request, response) => {
    const answerNotFound = () => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
      // While a build replaces the folder, the page is missing for a moment.
      readFile(join(directory, '404.html')).then(
        (page) => response.end(page),
        () => response.end(),
      );
    };
    if (!request.url?.startsWith(base)) return answerNotFound();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, answerNotFound);
  };

  const first = await listen(createServer(handler), port, '127.0.0.1');
  const servers = [first.server];
  // Without IPv6, the site is served over IPv4 alone.
  await listen(createServer(handler), first.port, '::1').then(
    ({ server }) => servers.push(server),
    ignoreMissingAddress,
  );
  return {
    address: `http://localhost:${first.port}${base}`,
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((done) => {
              server.closeAllConnections();
              server.close(done);
            }),
        ),
      );
    },
  };
}

/** Text formats other than HTML do not declare UTF-8 themselves. */
function nameCharacters(response: ServerResponse, path: string): void {
  const type = lookup(path) ?? '';
  if (/^text\/(?!html)|[/+]xml$/.test(type))
    response.setHeader('content-type', `${type}; charset=utf-8`);
}

/** @throws UserError when something else listens on the port */
export async function requireFreePort(port: number): Promise<void> {
  const { server } = await listen(createServer(), port, '127.0.0.1');
  await new Promise((done) => server.close(done));
}

function listen(
  server: Server,
  port: number,
  host: string,
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        `Port ${port} is in use. Stop the program that uses it, or choose another port, ` +
        `for example PORT=${port + 1} npm start.`;
      reject(error.code === 'EADDRINUSE' ? new UserError(sentence) : error);
    });
    server.listen(port, host, () => {
      const bound = server.address();
      resolve({ server, port: typeof bound === 'object' && bound ? bound.port : port });
    });
  });
}

function ignoreMissingAddress(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
}
