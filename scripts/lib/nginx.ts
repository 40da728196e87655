import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackage } from './debian-package.ts';
import type { RunningServer } from './serve.ts';

const paths = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

/** The nginx of this machine. */
export function nginxPath(): string | undefined {
  return paths.find((path) => existsSync(path));
}

/** Installs nginx where this process may; says so when the tests have to do without. */
export function installNginx(): void {
  if (nginxPath() === undefined) installDebianPackage('nginx');
  if (nginxPath() === undefined) console.log('nginx is not installed: the tests that need it are skipped.');
}

/**
 * Serves a built site with nginx, as a careful owner would.
 * @param port a free one
 * @param policy the Content-Security-Policy that every answer carries
 * @throws Error when nginx does not answer within 10 s
 */
export async function serveByNginx(directory: string, port: number, policy: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-nginx-'));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, directory, port, policy));
  const nginx = spawn(nginxPath() ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => nginx.once('exit', () => resolve()).once('error', () => resolve()));
  const close = async () => {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://localhost:${port}/`;
  for (const start = performance.now(); performance.now() - start < 10_000;) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return { address, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error('nginx did not start.');
}

function configuration(folder: string, root: string, port: number, policy: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path "${folder}/${name}";`);
  // Workers of a root process become another user, who may not be allowed to see the site.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}
daemon off;
worker_processes 1;
pid "${folder}/nginx.pid";
events {}
http {
${temporary.join('\n')}
  access_log off;
  default_type application/octet-stream;
  types {
    text/html html;
    text/css css;
    text/javascript js;
    text/plain txt md;
    application/json json;
    application/xml xml;
    image/svg+xml svg;
    image/png png;
    image/webp webp;
  }
  server {
    listen 127.0.0.1:${port};
    root "${root}";
    error_page 404 /404.html;
    add_header Content-Security-Policy "${policy}" always;
    add_header X-Content-Type-Options nosniff always;
  }
}
`;
}
