import { localized } from '../config/taxonomy.ts';
import type { ContactDefinition } from '../config/site-definition.ts';
import type { FieldRules } from '../domain/contact-rules.ts';
import { MAX_SUBJECT, limitOf, ownFields } from '../domain/contact-rules.ts';
import { stringsFor, textLanguage } from '../languages/strings-for.ts';
import type { TextLanguage } from '../languages/strings.ts';

/** A field of the contact form in one language. */
export type ContactField = FieldRules & {
  /** The name under which it is sent. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** For label and hint, if they are not in the language of the page. */
  readonly marks: TextLanguage;
  readonly autocomplete?: string;
};

/** Returns the fields of the contact form, in their order. */
export function contactFields(contact: ContactDefinition, locale: string): ContactField[] {
  const texts = stringsFor(locale).contact;
  const ours = { required: true, options: [], marks: textLanguage(locale, 'contact') };
  const labeled = (entry: { id: string; label: Readonly<Record<string, string>> }) => ({
    id: entry.id,
    label: localized(entry.label, locale),
  });
  const topic: ContactField = {
    ...ours,
    name: ownFields.topic,
    kind: 'choice',
    limit: limitOf('choice'),
    label: texts.topic,
    options: (contact.topics ?? []).map(labeled),
  };
  return [
    {
      ...ours,
      name: ownFields.subject,
      kind: 'text',
      limit: MAX_SUBJECT,
      label: texts.subject,
      hint: texts.subjectHint,
    },
    ...(topic.options.length > 0 ? [topic] : []),
    {
      ...ours,
      name: ownFields.message,
      kind: 'long-text',
      limit: limitOf('long-text'),
      label: texts.message,
    },
    ...(contact.fields === undefined
      ? [{ ...fileField(texts), marks: ours.marks }]
      : contact.fields.map((field) => ({
          name: field.id,
          kind: field.kind,
          required: field.required,
          limit: limitOf(field.kind),
          label: localized(field.label, locale),
          hint: field.hint && localized(field.hint, locale),
          options: field.options.map(labeled),
          marks: {},
        }))),
    {
      ...ours,
      name: ownFields.email,
      kind: 'email',
      limit: limitOf('email'),
      label: texts.email,
      hint: texts.emailHint,
      autocomplete: 'email',
    },
  ];
}

function fileField(texts: { readonly file: string; readonly fileHint: string }) {
  return {
    name: 'file',
    kind: 'url',
    required: false,
    limit: limitOf('url'),
    label: texts.file,
    hint: texts.fileHint,
    options: [],
  } as const;
}
