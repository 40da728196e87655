import { siteUrl } from '../src/config/environment.ts';
import { rootRoutes } from '../src/config/root-paths.ts';
import { site } from '../src/config/settings.ts';
import { isEmail, isWebUrl } from '../src/domain/contact-rules.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { mailDelivery } from '../src/analytics/receiver/deliver-mail.ts';
import { webhookDelivery } from '../src/analytics/receiver/deliver-webhook.ts';
import { fileStore } from '../src/analytics/receiver/file-store.ts';
import { contactKeeper } from '../src/analytics/receiver/keep-contacts.ts';
import { createReceiver, listen } from '../src/analytics/receiver/node-server.ts';
import type { Deliver } from '../src/analytics/receiver/outbox.ts';
import { createRateLimit } from '../src/analytics/receiver/rate-limit.ts';
import definition from './commands/receiver.js';
import { portFromFlag } from './lib/port.ts';

/** Readers write to support more rarely than pages send signals. */
const CONTACTS = { perMinute: 6, perDay: 10_000 };

await runCommand(definition, async ({ flags }) => {
  const wanted = portFromFlag(flags.port);
  const { origin, href } = siteUrl();
  const keeper = contactKeeper(flags.contacts, deliveryOf(flags));
  const server = createReceiver(
    {
      sites: [new URL(href)],
      store: fileStore(flags.out),
      limit: createRateLimit(),
      now: Date.now,
      contacts: { keep: keeper.keep, limit: createRateLimit(CONTACTS), thanks },
    },
    flags.proxy,
  );
  const port = await listen(server, wanted);
  console.log(
    `Receives signals of ${origin} at http://127.0.0.1:${port}/ and writes them to ${flags.out}/.`,
  );
  console.log(
    `Receives messages to support at http://127.0.0.1:${port}/contacts and writes them to ` +
      `${flags.contacts}/.${keeper.outbox ? '' : ' Hand them on with --webhook or --mail-to.'}`,
  );
  const waiting = (await keeper.outbox?.deliver()) ?? 0;
  if (waiting > 0) console.log(`Messages that still have to be handed on: ${waiting}.`);
});

/** Returns the path that thanks readers who have sent a form without JavaScript. */
function thanks(locale: string): string {
  const known = site.locales.find(({ code }) => code === locale) ?? site.locales[0];
  return `${rootRoutes.contact(known.code)}#contactSent`;
}

type Flags = {
  readonly webhook?: string | undefined;
  readonly 'mail-to'?: string | undefined;
  readonly 'mail-from'?: string | undefined;
  readonly sendmail: string;
};

/**
 * Returns how messages are handed on; undefined when they are only kept. Secrets come from
 * variables, because other users of the machine can see flags.
 */
function deliveryOf(flags: Flags): Deliver | undefined {
  const { webhook, 'mail-to': to, 'mail-from': from = to, sendmail } = flags;
  const { SMTP_URL: smtp, CONTACT_AUTHORIZATION: authorization } = process.env;
  if (webhook !== undefined && to !== undefined)
    throw new UsageError('Use --webhook or --mail-to, not both.');
  if (webhook !== undefined) {
    if (!isWebUrl(webhook))
      throw new UsageError(`--webhook is "${webhook}" but must be a URL with https:.`);
    return webhookDelivery(new URL(webhook), authorization);
  }
  if (to === undefined || from === undefined) return undefined;
  for (const [flag, value] of [
    ['--mail-to', to],
    ['--mail-from', from],
  ]) {
    if (!isEmail(value ?? ''))
      throw new UsageError(`${flag} is "${value}" but must be an email address.`);
  }
  return mailDelivery({ to, from, smtp, sendmail });
}
