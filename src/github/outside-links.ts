import { setTimeout as wait } from 'node:timers/promises';
import { forEachConcurrently } from '../lib/for-each-concurrently.ts';

/** How patiently links are tried: times in milliseconds. */
export type Patience = {
  readonly timeout: number;
  readonly pauses: readonly number[];
  readonly atOnce: number;
};

export const patience: Patience = { timeout: 15_000, pauses: [2_000, 10_000], atOnce: 8 };

/**
 * Answers of servers that are there but do not like programs, or are busy: no proof that a page is
 * gone.
 */
const NO_PROOF = new Set([401, 403, 405, 407, 408, 425, 429, 451, 999]);
const AGENT = 'Mozilla/5.0 (compatible; link check of a help center)';

/** A page that does not answer, and why. */
export type DeadLink = { readonly address: string; readonly reason: string };

/**
 * Tries addresses outside the site: HEAD, then GET where a server does not take that; again later
 * before one counts as dead.
 * @param addresses with http or https
 * @returns those that are dead, in the order given
 */
export async function deadLinks(
  addresses: readonly string[],
  { timeout, pauses, atOnce }: Patience = patience,
): Promise<DeadLink[]> {
  const reasons = new Map<string, string>();
  const unique = new Set(addresses);
  await forEachConcurrently(unique, atOnce, async (address) => {
    let reason = await fault(address, timeout);
    for (const pause of pauses) {
      if (reason === undefined) break;
      await wait(pause);
      reason = await fault(address, timeout);
    }
    if (reason !== undefined) reasons.set(address, reason);
  });
  return [...unique].flatMap((address) => {
    const reason = reasons.get(address);
    return reason === undefined ? [] : [{ address, reason }];
  });
}

async function fault(address: string, timeout: number): Promise<string | undefined> {
  const byHead = await answerOf(address, 'HEAD', timeout);
  return byHead === undefined ? undefined : answerOf(address, 'GET', timeout);
}

/** @returns undefined when the page is there, else why it counts as dead */
async function answerOf(
  address: string,
  method: string,
  timeout: number,
): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
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
      ? 'has no server of that name'
      : `cannot be reached (${code ?? 'no connection'})`;
  }
}
