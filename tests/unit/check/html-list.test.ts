import { expect, test } from 'vitest';
import { allowedTags, insteadOf } from '../../../src/check/html-list.ts';
import { sanitizeSchema } from '../../../src/markdown/sanitize-schema.ts';

test('every tag that writers may use gets through the sanitizer', () => {
  expect([...allowedTags].filter((name) => !sanitizeSchema.tagNames?.includes(name))).toEqual([]);
});

test('there is a fix only for tags that are not allowed', () => {
  expect(Object.keys(insteadOf).filter((name) => allowedTags.has(name))).toEqual([]);
});
