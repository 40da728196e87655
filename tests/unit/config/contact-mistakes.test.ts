import { expect, test } from 'vitest';
import { label, messagesOf, smallest } from '../../support/smallest-site.ts';

const anEndpoint = 'a URL with https:, or a path that starts with a slash';
const isAForm = 'is a link without a form. Remove it, or remove';

test.each<[object, string]>([
  [{}, '`contact`: Add `href` for a link, or `endpoint` or `email` for a form at /contact/.'],
  [
    { href: '/a/', endpoint: '/contacts', topics: [] },
    `\`contact\`: \`href\` ${isAForm} \`endpoint\`, \`topics\`.`,
  ],
  [{ endpoint: 'contacts' }, `\`contact.endpoint\` is "contacts" but must be ${anEndpoint}.`],
  [
    { endpoint: 'mailto:a@example.com' },
    `\`contact.endpoint\` is "mailto:a@example.com" but must be ${anEndpoint}.`,
  ],
  [
    { email: 'support' },
    '`contact.email` is "support" but must be an email address such as "support@example.com".',
  ],
  [{ endpoint: '/c', format: 'xml' }, '`contact.format` is "xml" but must be "form" or "json".'],
  [
    { endpoint: '/c', fields: [{ id: 'email', label }] },
    '`contact.fields[0].id`: The form already has a field "email". Use another id.',
  ],
  [
    { endpoint: '/c', fields: [{ id: 'plan', label, kind: 'choice' }] },
    '`contact.fields[0].options`: A choice needs options. Add at least one.',
  ],
  [
    { endpoint: '/c', fields: [{ id: 'plan', label, options: [{ id: 'a', label }] }] },
    '`contact.fields[0].options`: Only a choice has options. Write kind: "choice", or remove them.',
  ],
  [
    {
      endpoint: '/c',
      topics: [
        { id: 'a', label },
        { id: 'a', label },
      ],
    },
    '`contact.topics[1].id`: Duplicate value "a". Remove one of the entries.',
  ],
  [{ endpoint: '/c', mail: 'x' }, 'Unknown setting `contact.mail`. Did you mean "email"?'],
])('the mistake in contact: %j', (contact, message) => {
  expect(messagesOf({ ...smallest, contact: { label, ...contact } })).toEqual([message]);
});
