import { expect, test } from 'vitest';
import { contactBody } from '../../../../src/client/contact/send-contact.ts';

const fields = [
  ['subject', 'Fees & <b>'],
  ['file', ''],
  ['message', 'half \uD83D'],
  ['upload', new File([], 'x')],
] as const;

test.each([
  [
    'form',
    'subject=Fees+%26+%3Cb%3E&message=half+%EF%BF%BD',
    'application/x-www-form-urlencoded;charset=UTF-8',
  ],
  ['json', '{"subject":"Fees & <b>","message":"half \uFFFD"}', 'application/json'],
] as const)('the body as %s', (format, body, type) => {
  expect(contactBody(fields, format)).toEqual({ body, type });
});
