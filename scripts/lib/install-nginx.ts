import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxConfiguration } from '../../src/hosting/nginx-config.ts';
import type { HostingTable } from '../../src/hosting/host-table.ts';
import { installDebianPackage } from './debian-package.ts';
import type { RunningServer } from './serve.ts';

const paths = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

/** Returns the path of this machine's nginx. */
export function nginxPath(): string | undefined {
  return paths.find((path) => existsSync(path));
}

/** Debian's nginx module for brotli files. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export function hasBrotli(): boolean {
  return existsSync(BROTLI);
}

/** Installs nginx if this process may. Prints a note when it is missing. */
export function installNginx(): void {
  if (nginxPath() === undefined) installDebianPackage('nginx');
  if (!hasBrotli()) installDebianPackage('libnginx-mod-http-brotli-static');
  if (nginxPath() === undefined)
    console.log('nginx is not installed: the tests that need it are skipped.');
}

/**
 * Serves a built site with nginx and the configuration that its owner gets.
 * @param port a free port
 * @throws Error when nginx does not answer within 10 s
 */
export async function serveByNginx(
  directory: string,
  port: number,
  table: HostingTable,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-nginx-'));
  const site = join(folder, 'site.conf');
  writeFileSync(
    site,
    nginxConfiguration(table, {
      root: directory,
      listen: `127.0.0.1:${port}`,
      brotli: hasBrotli(),
    }),
  );
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, site));
  const nginx = spawn(
    nginxPath() ?? 'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) =>
    nginx.once('exit', () => resolve()).once('error', () => resolve()),
  );
  const close = async () => {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://localhost:${port}/`;
  for (const start = performance.now(); performance.now() - start < 10_000;) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error('nginx did not start.');
}

/** The minimum around the site's own configuration. */
function configuration(folder: string, site: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path "${folder}/${name}";`,
  );
  // Workers of a root process run as another user, who may have no permission to read the site.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const modules = hasBrotli() ? `load_module "${BROTLI}";` : '';
  return `${user}
${modules}
daemon off;
worker_processes 1;
pid "${folder}/nginx.pid";
events {}
http {
${temporary.join('\n')}
  access_log off;
  include "${site}";
}
`;
}
