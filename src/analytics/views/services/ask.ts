import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';

/** Time limit for a response, in milliseconds. */
const TIMEOUT = 60_000;

/** Maximum attempts for a service that is busy or fails. */
const ATTEMPTS = 4;

/** Maximum pause before another attempt, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** A request to a service: GET, or POST with a body. */
export type ServiceRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * Sends a request to a service and returns its validated response. Tries again when the service is
 * busy, after the time that it names.
 * @param pause before the second attempt, in milliseconds; it doubles each time
 * @throws UserError when there is no response, or an invalid one
 */
export async function ask<Answer>(
  { url, headers, body }: ServiceRequest,
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
          'Run this again later. Nothing was counted.',
      );
    });
    if (response.ok) {
      const parsed = schema.safeParse(await response.json().catch(() => undefined));
      if (parsed.success) return parsed.data;
      throw new UserError(
        `${host} answers in a form that its documentation does not describe ` +
          `(${parsed.error.issues[0]?.path.join('.') || 'no JSON'}). Check the URL of ` +
          'the service. Nothing was counted.',
      );
    }
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403)
      throw new UserError(
        `${host} does not accept the token (status ${response.status}). Set one that may ` +
          'read the statistics. Nothing was counted.',
      );
    if ((response.status !== 429 && response.status < 500) || attempt === ATTEMPTS) {
      throw new UserError(
        `${host} answers with status ${response.status}. Check the settings, or run this ` +
          'again later. Nothing was counted.',
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
