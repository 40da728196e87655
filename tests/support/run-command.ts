import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import build from '../../scripts/commands/build.js';
import { productFolder } from './test-sites.ts';

export type Outcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** What the test runner sets and Astro heeds, and what changes the output or input of commands. */
const NOT_INHERITED =
  /^(VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL|NODE_ENV|FORCE_COLOR|SITE_URL|PORT|ARTICLES_DIR)$/;

/** The environment of a command as a person's terminal would give it, without colours. */
export function environment(values: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: '1', ...values };
}

/**
 * Runs a script of the project to its end, as a process of its own.
 * @param values environment variables
 * @param project folder of the project; by default a copy of the product without its owner's
 *   files
 */
export function run(
  script: string,
  args: readonly string[],
  values: Readonly<Record<string, string>> = {},
  project = productFolder,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...(script === 'build' ? build.node : []), `scripts/${script}.ts`, ...args],
      { cwd: project, env: environment(values), timeout: 250_000 },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ status: Number(error?.code ?? 0), stdout, stderr });
      },
    );
  });
}

/** A folder for one test, outside the project; `remove` ends it. */
export function temporaryFolder() {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-')));
  return {
    path,
    write: (file: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), content);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
      // A build and the check keep a cache for each articles folder.
      const caches = ['.astro', '.cache/handrail'].map((name) =>
        join(productFolder, 'node_modules', name),
      );
      for (const folder of caches.filter((name) => existsSync(name))) {
        for (const name of readdirSync(folder).filter((cache) => cache.includes(basename(path))))
          rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

/** An article as a file. */
export function article(title: string, body: string, fields = ''): string {
  const days = 'published: 2024-01-01\nupdated: 2024-01-02\n';
  return `---\ntitle: "${title}"\ncategory: faq\n${days}${fields}---\n\n${body}\n`;
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
