import { setTimeout as wait } from 'node:timers/promises';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';

/** How links are tried; times in milliseconds. */
export type Patience = {
  readonly timeout: number;
  readonly pauses: readonly number[];
  readonly atOnce: number;
};

export const patience: Patience = { timeout: 15_000, pauses: [2_000, 10_000], atOnce: 8 };

/** Statuses of servers that block programs or are busy. They do not prove that a page is gone. */
const NO_PROOF = new Set([401, 403, 405, 407, 408, 425, 429, 451, 999]);
const AGENT = 'Mozilla/5.0 (compatible; link check of a help center)';

/** A link to a page that is gone, and the reason. */
export type BrokenLink = { readonly url: string; readonly reason: string };

/**
 * Tries external URLs: HEAD, then GET for servers that do not accept HEAD, and again later before
 * one counts as broken.
 * @param urls with http or https
 * @returns the broken ones, in the order given
 */
export async function findBrokenLinks(
  urls: readonly string[],
  { timeout, pauses, atOnce }: Patience = patience,
): Promise<BrokenLink[]> {
  const reasons = new Map<string, string>();
  const unique = new Set(urls);
  await forEachConcurrently(unique, atOnce, async (url) => {
    let reason = await tryUrl(url, timeout);
    for (const pause of pauses) {
      if (reason === undefined) break;
      await wait(pause);
      reason = await tryUrl(url, timeout);
    }
    if (reason !== undefined) reasons.set(url, reason);
  });
  return [...unique].flatMap((url) => {
    const reason = reasons.get(url);
    return reason === undefined ? [] : [{ url, reason }];
  });
}

/** Returns why a page counts as gone; undefined when it exists. */
async function tryUrl(url: string, timeout: number): Promise<string | undefined> {
  const byHead = await answerOf(url, 'HEAD', timeout);
  return byHead === undefined ? undefined : answerOf(url, 'GET', timeout);
}

/** Returns why a page counts as gone for one method; undefined when it exists. */
async function answerOf(url: string, method: string, timeout: number): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'follow',
      headers: { 'user-agent': AGENT, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    if (response.ok) return undefined;
    return method === 'GET' && NO_PROOF.has(response.status)
      ? undefined
      : `answers ${response.status}`;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return `does not answer within ${timeout / 1000} s`;
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    return code === 'ENOTFOUND'
      ? 'has an unknown host name'
      : `cannot be reached (${code ?? 'no connection'})`;
  }
}
