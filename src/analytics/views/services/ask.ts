import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';

/** Longest time to wait for an answer, in milliseconds. */
const TIMEOUT = 60_000;

/** How often to ask a service that is busy, or that has a fault. */
const ATTEMPTS = 4;

/** Longest pause before asking again, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** A question to a service: by GET, or by POST with a body. */
export type Question = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * Asks a service and checks the form of what it answers. A service that is busy is asked again,
 * after the time that it names.
 * @param pause before the second attempt, in milliseconds; it doubles
 * @throws UserError when there is no answer, or one of another form
 */
export async function ask<Answer>(
  { url, headers, body }: Question,
  schema: z.ZodType<Answer>,
  pause = 1000,
): Promise<Answer> {
  const { host } = new URL(url);
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch((error: unknown) => {
      const { cause, message } = error as Error;
      throw new UserError(
        `${host} does not answer (${cause instanceof Error ? cause.message : message}). ` +
          'Run this again later; nothing was counted.',
      );
    });
    if (response.ok) {
      const parsed = schema.safeParse(await response.json().catch(() => undefined));
      if (parsed.success) return parsed.data;
      throw new UserError(
        `${host} answers in a form that its documentation does not describe ` +
          `(${parsed.error.issues[0]?.path.join('.') || 'no JSON'}). Check the address of ` +
          'the service; nothing was counted.',
      );
    }
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403)
      throw new UserError(
        `${host} does not accept the token (status ${response.status}). Set one that may ` +
          'read the statistics; nothing was counted.',
      );
    if ((response.status !== 429 && response.status < 500) || attempt === ATTEMPTS) {
      throw new UserError(
        `${host} answers with status ${response.status}. Check the settings, or run this ` +
          'again later; nothing was counted.',
      );
    }
    const named = Number(
      response.headers.get('retry-after') ?? response.headers.get('x-rate-limit-reset'),
    );
    await setTimeout(
      Math.min(LONGEST_PAUSE, named > 0 ? named * 1000 : pause * 2 ** (attempt - 1)),
    );
  }
}
