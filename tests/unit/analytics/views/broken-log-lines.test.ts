import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineReader } from '../../../../src/analytics/views/log-lines.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0';

const combined = (rest: string, ip = '192.0.2.7') =>
  `${ip} - - [01/Feb/2026:01:29:30 +0130] ${rest}`;
const json = (fields: Record<string, unknown>) => JSON.stringify(fields);
const logpush = {
  ClientIP: '192.0.2.7',
  ClientRequestMethod: 'GET',
  ClientRequestURI: '/articles/fees/?a=1',
  ClientRequestPath: '/articles/fees/',
  ClientRequestUserAgent: chrome,
  EdgeResponseStatus: 200,
  EdgeStartTimestamp: '2026-01-31T23:59:30Z',
};

test.each([
  ['text', 'hello'],
  ['a line that was cut', combined('"GET /articles/fees/ HTTP/1.1" 200 512 "-" "Mozi')],
  ['a line that was cut before its agent', combined('"GET /articles/fees/ HTTP/1.1" 200 512 "-"')],
  ['JSON that was cut', json(logpush).slice(0, -5)],
  ['JSON of something else', '{"a":1}'],
  ['a list', '[1]'],
  ['a month that there is not', combined('"GET / HTTP/1.1" 200 1 "-" "a"').replace('Feb', 'Foo')],
  ['letters of two months', combined('"GET / HTTP/1.1" 200 1 "-" "a"').replace('Feb', 'anF')],
  ['no time', json({ ...logpush, EdgeStartTimestamp: 'soon' })],
  ['CloudFront without its #Fields line', '2026-01-31\t23:59:30\tFRA2\t512\t192.0.2.7\tGET'],
])('a line is broken: %s', (_name, line) => {
  expect(lineReader()(line)).toBe('broken');
});

test('no line makes the reader throw, or take long', () => {
  const read = lineReader();
  read('#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent)');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((text) => `{"status":200,"__proto__":${JSON.stringify(text)}}`),
        fc.array(fc.string()).map((texts) => texts.join('\t')),
      ),
      (line) => {
        expect(read(line)).toBeDefined();
      },
    ),
  );
  for (const part of [' [', '"\\', '1.2.3.4 - - [', '{"a":', '%25', ' "'])
    expect(read(`1.2.3.4 - - ${part.repeat(30_000)}`)).toBe('broken');
});
