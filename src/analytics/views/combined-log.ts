import type { LogRequest } from './request.ts';
import { plausibleTime } from './request.ts';

/** Every part is bounded or ends at a quote, so that a forged line cannot slow the match down. */
const LINE =
  /^(\S+) (?:.*? )?\[(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\] "((?:[^"\\]|\\.)*)" (\d{3}) \S+(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"|(?= [^"])|$)/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Apache's `vhost_combined` starts with host and port. IPv6 addresses have more than one colon. */
const VIRTUAL_HOST = /^[^:]+:\d+ /;

/**
 * Reads a line of the common or combined log format of nginx and Apache, with or without a virtual
 * host: https://httpd.apache.org/docs/current/logs.html.
 * @returns undefined for any other line
 */
export function readCombinedLine(line: string): LogRequest | undefined {
  const match = LINE.exec(line.replace(VIRTUAL_HOST, ''));
  if (!match) return undefined;
  const [
    ,
    ip = '',
    day,
    month = '',
    year,
    hour,
    minute,
    second,
    sign,
    zoneHours,
    zoneMinutes,
    request = '',
    status,
    agent,
  ] = match;
  const position = MONTHS.indexOf(month);
  if (position < 0 || position % 3 !== 0) return undefined;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const time = plausibleTime(
    Date.UTC(
      Number(year),
      position / 3,
      Number(day),
      Number(hour),
      Number(minute) - zone,
      Number(second),
    ),
  );
  if (time === undefined) return undefined;
  // Servers also log what is not a request, such as TLS on a plain port. It has no path.
  const [method = '', path = ''] = request.split(' ', 2);
  return {
    ip,
    method,
    path,
    status: Number(status),
    agent: agent === '-' ? '' : agent,
    time,
    prefetch: false,
  };
}
