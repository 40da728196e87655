import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { UserError } from '../../lib/problem.ts';
import type { ReceiverSettings } from './receive-signal.ts';
import { logFailure, receive } from './receive-signal.ts';

/** Fewer than the files that a process may usually open, so that the store can open its own. */
const MOST_CONNECTIONS = 500;

/**
 * The receiver as a server of Node; not yet listening.
 * @param isBehindProxy the reader's IP is the last one of `X-Forwarded-For`, which the proxy in
 * front has written
 * @param patience how long a message may take to arrive, in milliseconds
 */
export function createReceiver(
  settings: ReceiverSettings,
  isBehindProxy: boolean,
  patience = 10_000,
): Server {
  const timeouts = {
    requestTimeout: patience,
    headersTimeout: patience,
    connectionsCheckingInterval: patience,
  };
  const server = createServer(timeouts, (incoming, outgoing) => {
    answer(incoming, outgoing, settings, isBehindProxy).catch((error: unknown) => {
      logFailure('A message was not answered', error);
      outgoing.destroy();
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  settings: ReceiverSettings,
  isBehindProxy: boolean,
): Promise<void> {
  const headers = headersOf(incoming);
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  const client = (isBehindProxy && forwarded) || (incoming.socket.remoteAddress ?? '');
  // A message that is refused half-read is not destroyed: its sender could not read the answer.
  const body = incoming.iterator({ destroyOnReturn: false });
  const message = { method: incoming.method ?? '', headers, body };
  const response = await receive(message, client, settings);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
  // The rest goes nowhere, and takes no longer than a message may.
  incoming.resume();
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
}

/**
 * Listens on this machine only: what faces the world is the proxy that brings TLS. Later errors of
 * the server are logged.
 * @param port 0 for any free one
 * @returns the port
 * @throws UserError when the port is in use or not allowed
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? `Port ${port} is in use` : `Cannot listen: ${message}`;
      reject(new UserError(`${reason}. Choose another port with --port.`));
    };
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      server.on('error', (error) => logFailure('A connection was not accepted', error));
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
