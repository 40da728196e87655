import { UserError } from '../lib/problem.ts';
import type { ReadFile } from './read-file.ts';

/** Largest file that is read, in bytes. */
const MAX_FILE = 64 * 1024 * 1024;

/** Time limit of a request, in milliseconds. */
const PATIENCE = 20_000;

/** Before anything replaces it. */
const { fetch } = globalThis;

/**
 * Returns a reader of the files of a published site. It requests nothing outside of the site, and
 * follows no redirect, because both could lead to another server.
 * @param site URL of the site root, with a slash at the end
 */
export function urlFiles(site: URL): ReadFile {
  return async (path) => {
    const url = new URL(path, site);
    if (!url.href.startsWith(site.href)) return undefined;
    const response = await request(url);
    if (response.ok) return readLimited(response, url);
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return undefined;
    throw new UserError(`${url.href} answered with status ${response.status}. Check the URL.`);
  };
}

async function request(url: URL): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    return await fetch(url, { redirect: 'manual', credentials: 'omit', signal });
  } catch (error) {
    const reason = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    throw new UserError(`${url.href} cannot be read: ${reason}. Check the URL and the connection.`);
  }
}

async function readLimited(response: Response, url: URL): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_FILE) throw new UserError(`${url.href} is larger than ${MAX_FILE} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
