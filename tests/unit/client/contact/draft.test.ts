import { expect, test } from 'vitest';
import {
  forgetDraft,
  keepDraft,
  messageId,
  readDraft,
} from '../../../../src/client/contact/draft.ts';

const memory = (kept: Record<string, string> = {}) => ({
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => void (kept[key] = value),
  removeItem: (key: string) => void delete kept[key],
});
const broken = () => {
  throw new DOMException('No storage', 'SecurityError');
};

test('a draft comes back until it is forgotten', () => {
  const store = memory();
  const first = readDraft(() => store, 'a', 1000);
  expect(first).toMatchObject({ values: {}, since: 1000 });
  expect(first.id).toMatch(/^[\da-f]{32}$/);
  const draft = { ...first, values: { message: 'x'.repeat(102_400) } };
  expect(keepDraft(() => store, 'a', draft)).toBe(true);
  expect(readDraft(() => store, 'a', 2000)).toEqual(draft);
  expect(readDraft(() => store, 'b', 2000).values).toEqual({});
  forgetDraft(() => store, 'a');
  expect(readDraft(() => store, 'a', 3000).id).not.toBe(first.id);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"values":1,"id":"x","since":1}',
  '{"values":{"a":1},"id":"x"}',
])('what is no draft counts as none: %s', (text) => {
  const store = memory({ a: text });
  expect(readDraft(() => store, 'a', 1)).toMatchObject({ values: {}, since: 1 });
});

test('the id of a message is that of its draft and its text, as receivers expect it', () => {
  const draft = readDraft(() => memory(), 'a', 1);
  expect(messageId(draft, 'text')).toMatch(/^[\w-]{8,64}$/);
  expect(messageId(draft, 'text')).toBe(messageId({ ...draft, values: { a: 'b' } }, 'text'));
  expect(messageId(draft, 'text.')).not.toBe(messageId(draft, 'text'));
  expect(messageId({ ...draft, id: 'other' }, 'text')).not.toBe(messageId(draft, 'text'));
});

test('a browser without storage loses nothing but the draft', () => {
  const draft = readDraft(broken, 'a', 1);
  expect(draft.values).toEqual({});
  expect(keepDraft(broken, 'a', draft)).toBe(false);
  expect(() => forgetDraft(broken, 'a')).not.toThrow();
});
