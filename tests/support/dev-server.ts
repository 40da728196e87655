import { spawn } from 'node:child_process';
import { vi } from 'vitest';
import { environment, freePort } from './run-command.ts';
import { productFolder } from './test-sites.ts';

/** `npm run dev` as a process of its own. */
export type DevServer = {
  readonly address: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
};

/**
 * Starts it and waits until pages and search index are served.
 * @param values more environment variables
 */
export async function startDev(
  articles: string,
  values: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  const server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: productFolder,
    env: environment({ ...values, PORT: String(port), ARTICLES_DIR: articles }),
  });
  const ended = new Promise((done) => server.once('exit', done));
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk) => (printed += String(chunk)));
  const stop = async () => {
    server.kill();
    await ended;
  };

  const isServed = (path: string) =>
    fetch(address + path).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await vi.waitUntil(
      async () => (await isServed('')) && (await isServed('pagefind/pagefind-entry.json')),
      { timeout: 250_000, interval: 50 },
    );
  } catch (error) {
    await stop();
    throw new Error(`The dev server does not serve:\n${printed}`, { cause: error });
  }
  return { address, output: () => printed, stop };
}
