import type { HostingTable } from './host-table.ts';
import { REVALIDATED } from './host-table.ts';
import { movedDirectives, movedMaps } from './nginx-moved.ts';

/** How nginx serves the site. */
export type NginxServer = {
  /** Folder of the site. With a base path, the folder that contains it under that path. */
  readonly root: string;
  /** Value of `listen`. */
  readonly listen: string;
  /** Whether the brotli module is installed: Debian's `libnginx-mod-http-brotli-static`. */
  readonly brotli: boolean;
};

/** Media types of a site's files. nginx's own list has no Markdown. */
const TYPES: Readonly<Record<string, string>> = {
  'text/html': 'html htm',
  'text/css': 'css',
  'text/javascript': 'js mjs',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/xml': 'xml',
  'text/csv': 'csv',
  'text/vtt': 'vtt',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/wasm': 'wasm',
  'font/woff2': 'woff2',
  'video/mp4': 'mp4 m4v',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg jpeg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/x-icon': 'ico',
};

/**
 * Returns the configuration of the site for `/etc/nginx/sites-enabled/`, or for an include in `http
 * {}`: https://nginx.org/en/docs/http/ngx_http_core_module.html. `npm run compress` writes the
 * compressed files that it serves.
 */
export function nginxConfiguration(
  table: HostingTable,
  { root, listen, brotli }: NginxServer,
): string {
  const { base, headers, caching, stricter, framed, redirects } = table;
  const kept = caching.flatMap(({ path, headers: values }) =>
    Object.values(values).map((value) => `  ${quoted(`~^${regex(path)}$`)} ${quoted(value)};`),
  );
  const policy = headers['Content-Security-Policy'] ?? '';
  const policies = [...stricter, ...framed].map(
    ({ path, headers: values }) =>
      `  ${quoted(`~^${regex(path)}$`)} ${quoted(values['Content-Security-Policy'] ?? policy)};\n`,
  );
  return `map $uri $handrail_caching {
  default ${quoted(REVALIDATED)};
${kept.join('\n')}
}

map $uri $handrail_policy {
  default ${quoted(policy)};
${policies.join('')}}

${movedMaps(table)}server {
  listen ${listen};
  root ${quoted(root)};
  absolute_redirect off;
  error_page 404 ${quoted(`${base}404.html`)};
  charset utf-8;
  charset_types text/css text/csv text/javascript text/markdown text/plain text/vtt text/xml
    application/json;
  gzip_static on;
  gzip_vary on;
${brotli ? '  brotli_static on;\n' : ''}  types {
${Object.entries(TYPES)
  .map(([type, endings]) => `    ${type} ${endings};`)
  .join('\n')}
  }
  default_type application/octet-stream;

  # Not for errors: a file that is briefly missing must not stay missing in caches.
  add_header Cache-Control $handrail_caching;
${Object.entries(headers)
  .map(([name, value]) => {
    const isPolicy = name === 'Content-Security-Policy';
    return `  add_header ${name} ${isPolicy ? '$handrail_policy' : quoted(value)} always;`;
  })
  .join('\n')}

  # Files that publishing keeps next to the site.
  location ~ /\\.(?!well-known/) { return 404; }
  location = ${base}_headers { return 404; }
  location = ${base}_redirects { return 404; }
${redirects.map(redirectLine).join('\n')}
${movedDirectives(table)}}
`;
}

function redirectLine({ from, to }: HostingTable['redirects'][number]): string {
  const target = quoted(`${encodeURI(to)}$is_args$args`);
  return `  location = ${quoted(from)} { return 301 ${target}; }`;
}

function regex(path: string): string {
  return path.replaceAll(/[.+()[\]{}^$?|\\]/g, '\\$&').replaceAll('*', '.*');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
