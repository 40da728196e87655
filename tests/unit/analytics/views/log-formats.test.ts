import { describe, expect, test } from 'vitest';
import { lineReader } from '../../../../src/analytics/views/log-lines.ts';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0';
const time = Date.UTC(2026, 0, 31, 23, 59, 30);
const request = {
  ip: '192.0.2.7',
  method: 'GET',
  path: '/articles/fees/?a=1',
  status: 200,
  agent: chrome,
  time,
  prefetch: false,
};

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

describe('a request is read from', () => {
  test.each([
    [
      'the combined format',
      combined(`"GET /articles/fees/?a=1 HTTP/1.1" 200 512 "https://a.example/" "${chrome}"`),
      {},
    ],
    [
      'the common format, which tells no agent',
      combined('"GET /articles/fees/?a=1 HTTP/1.1" 200 512'),
      { agent: undefined },
    ],
    [
      'a visitor without an agent',
      combined('"GET /articles/fees/?a=1 HTTP/1.1" 200 - "-" "-"'),
      { agent: '' },
    ],
    [
      'IPv6',
      combined(`"GET /articles/fees/?a=1 HTTP/2.0" 200 512 "-" "${chrome}"`, '2001:db8::7'),
      { ip: '2001:db8::7' },
    ],
    [
      'Apache with the virtual host in front',
      `help.example:443 ${combined(`"GET /articles/fees/?a=1 HTTP/1.1" 200 512 "-" "${chrome}"`)}`,
      {},
    ],
    [
      'a user name of several words',
      combined(`"GET /articles/fees/?a=1 HTTP/1.1" 200 512 "-" "${chrome}"`).replace(
        '- -',
        '- Ann [x] B',
      ),
      {},
    ],
    [
      'an agent with quotes',
      combined('"GET /articles/fees/?a=1 HTTP/1.1" 200 512 "-" "a \\"b\\" c" "extra"'),
      { agent: 'a \\"b\\" c' },
    ],
    [
      'what is no request at all',
      combined('"\\x16\\x03\\x01" 400 157 "-" "-"'),
      { method: '\\x16\\x03\\x01', path: '', status: 400, agent: '' },
    ],
    ['Cloudflare Logpush', json(logpush), {}],
    ['Logpush with nanoseconds', json({ ...logpush, EdgeStartTimestamp: time * 1e6 }), {}],
    [
      'Logpush with seconds and no query',
      json({ ...logpush, ClientRequestURI: undefined, EdgeStartTimestamp: time / 1000 }),
      { path: '/articles/fees/' },
    ],
    [
      'a Logpush header that tells of prefetch',
      json({ ...logpush, RequestHeaders: { 'sec-purpose': 'prefetch;prerender' } }),
      { prefetch: true },
    ],
    [
      'Caddy',
      json({
        ts: time / 1000,
        request: {
          remote_ip: '10.0.0.1',
          client_ip: '192.0.2.7',
          method: 'GET',
          uri: '/articles/fees/?a=1',
          headers: { 'User-Agent': [chrome], Purpose: ['prefetch'] },
        },
        status: 200,
      }),
      { prefetch: true },
    ],
    [
      'Traefik',
      json({
        ClientHost: '192.0.2.7',
        RequestMethod: 'GET',
        RequestPath: '/articles/fees/?a=1',
        DownstreamStatus: 200,
        StartUTC: '2026-01-31T23:59:30.000Z',
        'request_User-Agent': chrome,
      }),
      {},
    ],
    [
      'nginx as JSON',
      json({
        remote_addr: '192.0.2.7',
        request_method: 'GET',
        request_uri: '/articles/fees/?a=1',
        status: '200',
        http_user_agent: chrome,
        time_iso8601: '2026-02-01T01:29:30+01:30',
      }),
      {},
    ],
    [
      'CloudFront as JSON',
      json({
        date: '2026-01-31',
        time: '23:59:30',
        'c-ip': '192.0.2.7',
        'cs-method': 'GET',
        'cs-uri-stem': '/articles/fees/?a=1',
        'sc-status': '200',
        'cs(User-Agent)': chrome,
      }),
      {},
    ],
  ])('%s', (_name, line, differences) => {
    expect(lineReader()(line)).toEqual({ ...request, ...differences });
  });

  test('CloudFront, by the names of its columns, whatever their order', () => {
    const read = lineReader();
    expect(read('#Version: 1.0')).toBe('nothing');
    expect(
      read(
        '#Fields: time date cs(User-Agent) sc-status c-ip x-edge-location cs-method cs-uri-stem',
      ),
    ).toBe('columns');
    for (const agent of [encodeURI(chrome), encodeURI(encodeURI(chrome))]) {
      expect(
        read(
          [
            '23:59:30',
            '2026-01-31',
            agent,
            '200',
            '192.0.2.7',
            'FRA2',
            'GET',
            '/articles/fees/',
          ].join('\t'),
        ),
      ).toEqual({ ...request, path: '/articles/fees/' });
    }
  });
});
