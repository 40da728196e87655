import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { GitHub } from '../../src/github/github.ts';
import { openGitHub } from '../../src/github/github.ts';

/** Answers by `METHOD /path`, the repository left out; a function gets the body that was sent. */
export type Answers = Readonly<Record<string, unknown>>;

/** A server that speaks like GitHub's API; what is not among the answers is not there. */
export async function startApi(
  answers: Answers,
): Promise<{ github: GitHub; asked: { request: string; body: unknown }[] }> {
  const asked: { request: string; body: unknown }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request
      .on('data', (chunk: Buffer) => (text += chunk.toString()))
      .on('end', () => {
        const name = `${request.method} ${(request.url ?? '').replace('/repos/owner/help', '')}`;
        const body: unknown = text === '' ? undefined : JSON.parse(text);
        asked.push({ request: name, body });
        if (request.headers.authorization !== 'Bearer secret')
          return response.writeHead(401).end('{}');
        const answer = answers[name] ?? answers[name.replace(/\?.*/, '')];
        return response
          .writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
          .end(JSON.stringify(answer ?? {}));
      });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    github: openGitHub({
      GITHUB_TOKEN: 'secret',
      GITHUB_REPOSITORY: 'owner/help',
      GITHUB_API_URL: api,
    }),
    asked,
  };
}

export const bot = { login: 'github-actions[bot]', type: 'Bot' };
export const person = { login: 'somebody', type: 'User' };
