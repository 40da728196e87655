import { expect, test } from 'vitest';
import type { FieldMistake, FieldRules } from '../../../src/domain/contact-rules.ts';
import { fieldMistake, isWebUrl } from '../../../src/domain/contact-rules.ts';

const rules = (kind: FieldRules['kind'], required = false): FieldRules => ({
  kind,
  required,
  limit: 100,
});

test.each<[string, FieldRules, FieldMistake | undefined]>([
  ['', rules('text'), undefined],
  ['', rules('text', true), 'missing'],
  [' \n\t', rules('long-text', true), 'missing'],
  ['a', rules('text', true), undefined],
  ['a'.repeat(100), rules('text'), undefined],
  ['a'.repeat(101), rules('text'), 'long'],
  ['jo@example.com', rules('email', true), undefined],
  [' jo@example.com ', rules('email', true), undefined],
  ['jo+tag@mail.example.co.uk', rules('email'), undefined],
  ['jö@exämple.de', rules('email'), undefined],
  ['jo', rules('email'), 'email'],
  ['jo@example', rules('email'), 'email'],
  ['jo@a.example, eve@b.example', rules('email'), 'email'],
  ['jo@example.com\nBcc: eve@b.example', rules('email'), 'email'],
  ['Jo <jo@example.com>', rules('email'), 'email'],
  ['a@b@example.com', rules('email'), 'email'],
  ['https://example.com/a.png', rules('url'), undefined],
  ['example.com/a.png', rules('url'), 'url'],
  ['javascript:alert(1)', rules('url'), 'url'],
  ['<script>alert(1)</script>', rules('text', true), undefined],
])('%j in a field with %j: %s', (value, field, expected) => {
  expect(fieldMistake(value, field)).toBe(expected);
});

test.each([
  ['https://example.com', true],
  ['HTTP://example.com/x', true],
  ['https:///x', false],
  ['//example.com', false],
  ['mailto:a@example.com', false],
])('%s is a URL of the web: %s', (url, expected) => {
  expect(isWebUrl(url)).toBe(expected);
});
