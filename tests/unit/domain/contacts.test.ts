import { expect, test } from 'vitest';
import { isFromProgram, readContact } from '../../../src/domain/contacts.ts';

const needed = { email: 'jo@example.com', subject: 'Fees', message: 'Why?' };
const contact = { ...needed, locale: 'en', fields: {} };

test.each<[string, object, object]>([
  ['the least', { locale: 'en' }, {}],
  [
    'all that the form has',
    {
      locale: 'en',
      topic: 'billing',
      about: '/articles/fees/',
      query: 'fees',
      message_id: 'abcdef0123456789',
      file: 'https://example.com/a.png',
      elapsed: '9000',
      homepage: '',
      counted: '1',
    },
    {
      id: 'abcdef0123456789',
      topic: 'billing',
      about: '/articles/fees/',
      query: 'fees',
      fields: { file: 'https://example.com/a.png' },
    },
  ],
  ['numbers in JSON', { locale: 'en', order: 42 }, { fields: { order: '42' } }],
  [
    'values of other types, and strange names',
    { locale: 'en', a: {}, b: [1], c: null, __proto__: 'x', 'x y': 'z', '<b>': 'z' },
    {},
  ],
  ['an id that is none', { locale: 'en', message_id: '../../x' }, {}],
  [
    'line ends and control characters',
    { locale: 'en', subject: 'Fees\r\nBcc: eve@example.com\0', message: 'a\r\nb\u0007' },
    { subject: 'Fees Bcc: eve@example.com', message: 'a\nb' },
  ],
  [
    'markup',
    { locale: 'en', message: '<script>alert(1)</script>' },
    { message: '<script>alert(1)</script>' },
  ],
])('reads %s', (_name, fields, expected) => {
  expect(readContact({ ...needed, ...fields })).toEqual({ contact: { ...contact, ...expected } });
});

test('100 KB of text is a message', () => {
  const message = 'Ä'.repeat(102_400);
  expect(readContact({ ...needed, locale: 'en', message })).toEqual({
    contact: { ...contact, message },
  });
});

test.each([
  [{}, 'Fill in email, subject, message.'],
  [{ ...needed, message: ' ' }, 'Fill in message.'],
  [{ ...needed, email: 'jo' }, 'Enter an email address such as name@example.com in email.'],
  [{ ...needed, subject: 'a'.repeat(201) }, 'Shorten subject to 200 characters.'],
  [{ ...needed, message: 'a'.repeat(120_001) }, 'Shorten message to 120000 characters.'],
  [{ ...needed, order: 'a'.repeat(120_001) }, 'Shorten order to 120000 characters.'],
])('a mistake is told', (fields, mistake) => {
  expect(readContact(fields)).toEqual({ mistake });
});

test('more fields than a form has are left out', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`f${at}`, 'x']));
  const read = readContact({ ...needed, ...many });
  expect('contact' in read && Object.keys(read.contact.fields)).toHaveLength(50);
});

test.each([
  [{}, false],
  [{ elapsed: '20000' }, false],
  [{ elapsed: 'soon' }, false],
  [{ elapsed: '40' }, true],
  [{ homepage: 'https://spam.example' }, true],
])('%j was filled in by a program: %s', (fields, expected) => {
  expect(isFromProgram({ ...needed, ...fields })).toBe(expected);
});
