import { afterEach, expect, test, vi } from 'vitest';
import { UsageError } from '../../../src/lib/command.ts';
import { openTarget } from '../../../src/publish/open-target.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  's3://',
  's3:///help',
  'S3://my-bucket',
  'gs://my-bucket',
  'https://a.test/x',
  'file:///x',
])('%s is refused, because it would become a folder', (location) => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  expect(() => openTarget(location, 'dist')).toThrow(UsageError);
  expect(() => openTarget(location, 'dist')).toThrow(`${location} is not a target.`);
});

test.each([
  ['s3://my-bucket', /needs AWS_ACCESS_KEY_ID/],
  ['dist', /contain one another/],
  ['dist/below', /contain one another/],
  ['.', /contain one another/],
])('%s is refused', (location, message) => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', '');
  expect(() => openTarget(location, 'dist')).toThrow(message);
});

test('a drive of Windows and a folder with a colon are folders', () => {
  for (const location of ['C:/sites/help', 'C:\\sites', 'a:b'])
    expect(() => openTarget(location, 'dist')).not.toThrow();
});
