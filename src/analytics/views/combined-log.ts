import type { LogRequest } from './request.ts';
import { plausibleTime } from './request.ts';

/** Every part is bounded or stops at a quote, so that a forged line cannot make the search slow. */
const LINE =
  /^(\S+) (?:.*? )?\[(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\] "((?:[^"\\]|\\.)*)" (\d{3}) \S+(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"|(?= [^"])|$)/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Apache's vhost_combined begins with host and port. IPv6 addresses have more than one colon. */
const VIRTUAL_HOST = /^[^:]+:\d+ /;

/**
 * Reads a line of the common or combined log format of nginx and Apache, with or without the
 * virtual host in front. https://httpd.apache.org/docs/current/logs.html
 * @returns undefined for a line of another form
 */
export function readCombinedLine(line: string): LogRequest | undefined {
  const match = LINE.exec(line.replace(VIRTUAL_HOST, ''));
  if (!match) return undefined;
  const [
    ,
    address = '',
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
  // Besides requests servers log what is none, such as TLS at a plain port: a request without a
  // path.
  const [method = '', path = ''] = request.split(' ', 2);
  return {
    address,
    method,
    path,
    status: Number(status),
    agent: agent === '-' ? '' : agent,
    time,
    prefetch: false,
  };
}
