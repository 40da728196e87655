import type { Deliver } from './outbox.ts';

/** How long the other side may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Returns a delivery that posts each message as JSON to a URL.
 * @param authorization value of the header `Authorization`, if the other side wants one
 */
export function webhookDelivery(url: URL, authorization: string | undefined): Deliver {
  return async (contact) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': contact.id,
        ...(authorization !== undefined && { authorization }),
      },
      body: JSON.stringify(contact),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    if (!response.ok) throw new WebhookRefusal(response.status);
  };
}

/** The other side answered, but did not accept a message. */
class WebhookRefusal extends Error {
  readonly syscall = 'webhook';
  constructor(status: number) {
    super(`The webhook answered ${status}.`);
  }
}
