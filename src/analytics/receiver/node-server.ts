import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { UserError } from '../../lib/problem.ts';
import { logFailure } from './answers.ts';
import type { ReceiverSettings } from './receive-signal.ts';
import { receive } from './receive-signal.ts';

/** Below the usual limit of open files of a process, so that the store can open its own. */
const MAX_CONNECTIONS = 500;

/**
 * Returns the receiver as a Node server that does not listen yet.
 * @param isBehindProxy reads the reader's IP from the last entry of `X-Forwarded-For`, which the
 *   proxy in front writes
 * @param patience time limit for a message to arrive, in milliseconds
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
  server.maxConnections = MAX_CONNECTIONS;
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
  // A rejected message stays open: otherwise its sender could not read the answer.
  const body = incoming.iterator({ destroyOnReturn: false });
  const { method = '', url = '/' } = incoming;
  const message = { method, url, headers, body };
  const response = await receive(message, client, settings);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
  // Discards the rest of the message; the time limit still applies.
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
 * Listens on this machine only: the public side is a proxy with TLS. Later server errors are
 * logged.
 * @param port 0 for any free port
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
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}
