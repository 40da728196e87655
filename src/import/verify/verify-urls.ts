import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MovedPaths } from '../../domain/moved-paths.ts';
import { movedTo } from '../../domain/moved-paths.ts';
import type { ListedUrl } from './read-url-list.ts';

/** What the built site does with an old URL. */
export type Verdict = {
  readonly url: string;
  readonly hits: number;
  /** `moved`: the page "not found" leads on to the article. */
  readonly answer: 'served' | 'redirected' | 'moved' | 'lost';
  /** Where it leads, for all but `served` and `lost`. */
  readonly to: string | undefined;
};

/** How much of a page is read to see whether it redirects, in characters. */
const HEAD = 2000;

/** Page of a redirect, as the build writes it. */
const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]+)">/;

/**
 * Asks a built site for old URLs, without a server and without the network.
 * @param dist folder of the built site
 * @param base base path of the site
 */
export function verifyUrls(urls: readonly ListedUrl[], dist: string, base: string): Verdict[] {
  const moved = readMoved(dist);
  return urls.map(({ url, hits }) => {
    const path = pathIn(url, base);
    const file = path === undefined ? undefined : fileAt(dist, path);
    if (file !== undefined) {
      const to = REFRESH.exec(readFileSync(file, 'utf8').slice(0, HEAD))?.[1];
      return { url, hits, answer: to === undefined ? 'served' : 'redirected', to };
    }
    const to = path === undefined ? undefined : movedTo(path, moved);
    return { url, hits, answer: to === undefined ? 'lost' : 'moved', to };
  });
}

function readMoved(dist: string): MovedPaths {
  const file = join(dist, 'moved.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as MovedPaths)
    : { locales: [], pages: {} };
}

/** Returns the decoded path below the base path; undefined for malformed URLs. */
function pathIn(url: string, base: string): string | undefined {
  if (!URL.canParse(url, 'https://site.invalid/')) return undefined;
  try {
    const path = decodeURIComponent(new URL(url, 'https://site.invalid/').pathname);
    return path.startsWith(base) ? `/${path.slice(base.length)}` : path;
  } catch {
    return undefined;
  }
}

/** Returns the file that a static host serves at a path. */
function fileAt(dist: string, path: string): string | undefined {
  if (path.split('/').includes('..')) return undefined;
  const plain = path.replace(/\/+$/, '');
  const candidates = [
    join(dist, plain),
    join(dist, plain, 'index.html'),
    join(dist, `${plain}.html`),
  ];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

/** Returns what became of a list of old URLs: counts, then those that are lost. */
export function verifyReport(verdicts: readonly Verdict[]): string {
  const of = (answer: Verdict['answer']) => verdicts.filter((verdict) => verdict.answer === answer);
  const line = (label: string, answer: Verdict['answer']) => `${label}: ${of(answer).length}`;
  return [
    `Old URLs: ${verdicts.length}`,
    line('Served', 'served'),
    line('Redirected', 'redirected'),
    line('Found by the page "not found"', 'moved'),
    line('Lost', 'lost'),
    ...of('lost').map(({ url, hits }) => (hits > 1 ? `  ${url} (${hits} times)` : `  ${url}`)),
  ].join('\n');
}
