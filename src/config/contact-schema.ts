import { z } from 'zod';
import { fieldKinds, isEmail, isWebUrl, ownFields } from '../domain/contact-rules.ts';
import { SENTENCE, isLink, unique } from './site-values.ts';
import { id, localizedText } from './text-schemas.ts';

const flag = z.boolean('true or false');
const fieldName = z
  .string('a name such as "order-number"')
  .refine(
    (name) => /^[a-z][\w-]{0,63}$/i.test(name),
    'a name of letters a-z, digits, hyphens and underscores, such as "order-number"',
  );
const reserved: readonly string[] = Object.values(ownFields);

const topic = z.strictObject(
  {
    /** Sent as the value of `topic`. */
    id,
    label: localizedText,
  },
  'an object such as { id: "billing", label: { en: "Billing" } }',
);

const field = z
  .strictObject(
    {
      /** Name under which the value is sent. */
      id: fieldName,
      label: localizedText,
      /** A sentence below the label. */
      hint: localizedText.optional(),
      kind: z.enum(fieldKinds, fieldKinds.map((kind) => `"${kind}"`).join(', ')).default('text'),
      required: flag.default(false),
      /** Values of a `choice`, with their labels. */
      options: z.array(topic, 'a list of options').superRefine(unique('id')).default([]),
    },
    'an object such as { id: "order", label: { en: "Order number" } }',
  )
  .superRefine(({ id: name, kind, options }, context) => {
    const report = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: SENTENCE });
    if (reserved.includes(name))
      report('id', `The form already has a field "${name}". Use another id.`);
    if (kind === 'choice' && options.length === 0)
      report('options', 'A choice needs options. Add at least one.');
    if (kind !== 'choice' && options.length > 0)
      report('options', 'Only a choice has options. Write kind: "choice", or remove them.');
  });

/** Settings of a form, which a link to another place has not. */
const formSettings = ['endpoint', 'format', 'email', 'topics', 'fields', 'hiddenFields'] as const;

/**
 * The schema of `contact`: a link (`href`), or a form at `/contact/` that is sent to `endpoint` or
 * opens a mail to `email`.
 */
export const contactSchema = z
  .strictObject(
    {
      /** Visible text of the links, and title of the page, by language. */
      label: localizedText,
      /** A URL with https:, http:, mailto: or tel:, or a path: links lead there, without a form. */
      href: z
        .string('a URL or a path such as "/articles/fees/"')
        .refine(
          isLink,
          'a URL with https:, http:, mailto: or tel:, or a path that starts with a slash',
        )
        .optional(),
      /** URL that receives the form. */
      endpoint: z
        .string('a URL')
        .refine(
          (url) => isWebUrl(url) || /^\/(?!\/)/.test(url),
          'a URL with https:, or a path that starts with a slash',
        )
        .optional(),
      /** How the form is sent with JavaScript. Without it, browsers send a form. */
      format: z.enum(['form', 'json'], '"form" or "json"').optional(),
      /** Where readers can write if the form cannot be sent, or if there is no `endpoint`. */
      email: z
        .string('an email address such as "support@example.com"')
        .refine(isEmail, 'an email address such as "support@example.com"')
        .optional(),
      /** What readers choose between before they write. Default: no choice. */
      topics: z.array(topic, 'a list of topics').superRefine(unique('id')).optional(),
      /**
       * Fields besides email address, subject and message. Default: a link to a file. `[]` for
       * none.
       */
      fields: z.array(field, 'a list of fields').superRefine(unique('id')).optional(),
      /** Names and values that are sent with every message, as form services want them. */
      hiddenFields: z
        .record(fieldName, z.string('a text'), 'names and texts, such as { access_key: "…" }')
        .optional(),
    },
    'an object with `label`, and `href` for a link, or `endpoint` or `email` for a form',
  )
  .superRefine((contact, context) => {
    const report = (message: string) =>
      context.addIssue({ code: 'custom', path: [], message, params: SENTENCE });
    const ofForm = formSettings.filter((name) => contact[name] !== undefined);
    if (contact.href !== undefined && ofForm.length > 0) {
      const names = ofForm.map((name) => `\`${name}\``).join(', ');
      report(`\`href\` is a link without a form. Remove it, or remove ${names}.`);
    }
    const isNowhere = [contact.href, contact.endpoint, contact.email].every(
      (target) => target === undefined,
    );
    if (isNowhere)
      report('Add `href` for a link, or `endpoint` or `email` for a form at /contact/.');
  });
