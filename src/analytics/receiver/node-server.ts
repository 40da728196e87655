import { mkdirSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { UserError } from '../../lib/problem.ts';
import type { ReceiverSettings, SignalStore } from './receive-signal.ts';
import { receive } from './receive-signal.ts';

/** How long a message may take to arrive, in milliseconds. */
const PATIENCE = 10_000;

/** Appends signals to a file a day, `signals-YYYY-MM-DD.ndjson`, so that old ones can be deleted. @throws UserError when the folder cannot be made */
export function fileStore(folder: string): SignalStore {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UserError(
      `The folder ${folder} for the signals cannot be made. Name another one with --out.`,
    );
  }
  return { append: (line, day) => appendFile(join(folder, `signals-${day}.ndjson`), `${line}\n`) };
}

/**
 * The receiver as a server of Node; not yet listening. Nothing is logged but its own faults.
 * @param isBehindProxy the reader's address is the last one of `X-Forwarded-For`, which the proxy in front has written
 */
export function createReceiver(settings: ReceiverSettings, isBehindProxy: boolean): Server {
  return createServer(
    { requestTimeout: PATIENCE, headersTimeout: PATIENCE, connectionsCheckingInterval: PATIENCE },
    (incoming, outgoing) => {
      const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim();
      const client = (isBehindProxy && forwarded) || (incoming.socket.remoteAddress ?? '');
      answer(incoming, client, settings)
        .then(async (response) => {
          outgoing.writeHead(response.status, Object.fromEntries(response.headers));
          outgoing.end(await response.text());
        })
        .catch((error: unknown) => {
          // A reader who left in the middle of a message is no fault.
          if (!incoming.destroyed) console.error(error);
          if (!outgoing.headersSent) outgoing.writeHead(500);
          outgoing.end();
        });
    },
  );
}

function answer(
  incoming: IncomingMessage,
  client: string,
  settings: ReceiverSettings,
): Promise<Response> {
  const { method } = incoming;
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const isPost = method === 'POST';
  // The class knows no TRACE or CONNECT; like GET they are refused.
  const request = new Request('http://receiver.invalid/', {
    method: isPost || method === 'OPTIONS' ? method : 'GET',
    headers,
    ...(isPost && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
  return receive(request, client, settings);
}

/**
 * Listens on this machine only: what faces the world is the proxy that brings TLS.
 * @param port 0 for any free one
 * @returns the port
 * @throws UserError when it is in use
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new UserError(
              `Port ${port} is in use. Stop the program that uses it, or choose another one with --port.`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
