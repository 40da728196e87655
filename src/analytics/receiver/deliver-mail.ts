import { createTransport } from 'nodemailer';
import type { Deliver } from './outbox.ts';
import type { StoredContact } from './receive-contact.ts';

/** How mails leave: `smtp` is a URL of a server, otherwise a local program sends them. */
export type MailSettings = {
  readonly to: string;
  readonly from: string;
  readonly smtp: string | undefined;
  /** Path of a program that takes a mail as sendmail does. */
  readonly sendmail: string;
};

/** Returns a delivery that sends each message as a plain mail. A reply goes to the reader. */
export function mailDelivery({ to, from, smtp, sendmail }: MailSettings): Deliver {
  const transport =
    smtp === undefined
      ? createTransport({ sendmail: true, path: sendmail, newline: 'unix' })
      : createTransport(smtp);
  return async (contact) => {
    await transport.sendMail({
      to,
      from,
      replyTo: { name: '', address: contact.email },
      subject: contact.subject,
      text: mailText(contact),
      messageId: `<${contact.id}@handrail.invalid>`,
      // Nothing that a reader writes may name a file or a URL to attach.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** Returns the text of a mail: the message, then everything else that was sent. */
export function mailText({
  message,
  email,
  topic,
  about,
  query,
  locale,
  fields,
}: StoredContact): string {
  const facts = { email, topic, ...fields, article: about, search: query, locale };
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}: ${value}`],
  );
  return `${message}\n\n-- \n${lines.join('\n')}\n`;
}
