import { expect, test } from 'vitest';
import { siteMistakes } from '../../../src/config/site-mistakes.ts';
import { siteSchema } from '../../../src/config/site-schema.ts';

/** Reads settings with these for the widget. */
const read = (widget: unknown) => {
  const categories = [{ id: 'faq', label: { en: 'FAQ' } }];
  const settings = { name: 'Acme', url: 'https://help.example.com/', categories, widget };
  const { data, error } = siteSchema.safeParse(settings);
  return {
    allowedOn: data?.widget.allowedOn,
    messages: error ? siteMistakes(error, settings).map(({ message }) => message) : [],
  };
};

test.each([
  ['https://app.example.com', 'https://app.example.com'],
  ['https://app.example.com/', 'https://app.example.com'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('%s is the origin %s', (written, origin) => {
  expect(read({ allowedOn: [written] })).toEqual({ allowedOn: [origin], messages: [] });
});

test.each([
  'app.example.com',
  'https://app.example.com/pay',
  'https://APP.example.com',
  'https://*.example.com',
  'https://a;b',
  "https://a'b",
  'https://a b',
  'data:,a',
  '',
])('"%s" is not an origin', (origin) => {
  expect(read({ allowedOn: [origin] }).messages).toEqual([
    `\`widget.allowedOn[0]\` is "${origin}" but must be an origin such as ` +
      '"https://app.example.com": scheme and host, without path or wildcard.',
  ]);
});

test('a misspelt setting is named', () => {
  expect(read({ allowOn: [] }).messages).toEqual([
    'Unknown setting `widget.allowOn`. Did you mean "allowedOn"?',
  ]);
});

test('without the setting, no page may show the widget', () => {
  expect(read(undefined)).toEqual({ allowedOn: [], messages: [] });
});
