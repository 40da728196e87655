import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { fileStore } from '../../src/analytics/receiver/file-store.ts';
import { createReceiver, listen } from '../../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../../src/analytics/receiver/rate-limit.ts';
import { tempArticles } from './temp-articles.ts';

export const ORIGIN = 'https://example.com';
export const FORM = 'application/x-www-form-urlencoded';
const DAY = '2026-11-21';
/** Name of today's file, by the receiver's clock. */
export const file = `signals-${DAY}.ndjson`;
export const vote = 'article=/articles/fees/&locale=en&vote=no';
export const signal = { kind: 'vote', article: '/articles/fees/', locale: 'en', vote: 'no' };
export const line = `${JSON.stringify({ day: DAY, ...signal })}\n`;
/** A message without its last headers and its body. */
export const head = `POST / HTTP/1.1\r\nhost: x\r\norigin: ${ORIGIN}\r\ncontent-type: ${FORM}\r\n`;
export const sized = (body: string) => `${head}content-length: ${body.length}\r\n\r\n${body}`;
export const chunked = (chunks: readonly string[]) => {
  const sent = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  return `${head}transfer-encoding: chunked\r\n\r\n${sent.join('')}0\r\n\r\n`;
};
/** More than is read, and more than a socket holds. */
export const twenty = Array<string>(20).fill('a'.repeat(16_384));

/** Sends bytes as they are. Returns what comes back until the end, or until `last` matches. */
export async function exchange(port: number, bytes: string, last = /$^/): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes, 'latin1');
  let answer = '';
  try {
    for await (const chunk of socket) {
      answer += String(chunk);
      if (last.test(answer)) break;
    }
  } catch (error) {
    // What arrived before the connection was cut counts.
    answer += `[${String((error as NodeJS.ErrnoException).code)}]`;
  }
  socket.destroy();
  return answer;
}

export const statusesOf = (answer: string) =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
export const post = (port: number, body = vote) =>
  fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body,
    headers: { origin: ORIGIN, 'content-type': FORM },
  });

/** A receiver in this process whose errors are collected. */
export async function start({ perMinute = 30, patience = 10_000 } = {}) {
  const folder = join(tempArticles({}), 'signals');
  const errors: unknown[][] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((...words) => void errors.push(words));
  const settings = {
    sites: [new URL(`${ORIGIN}/`)],
    store: fileStore(folder),
    limit: createRateLimit({ perMinute }),
    now: () => Date.UTC(2026, 10, 21, 12),
  };
  const server = createReceiver(settings, false, patience);
  const port = await listen(server, 0);
  onTestFinished(async () => {
    log.mockRestore();
    await close(server);
  });
  return { port, folder, errors, stored: () => readFileSync(join(folder, file), 'utf8') };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
