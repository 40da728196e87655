import type { LogRequest } from './request.ts';
import { plausibleTime } from './request.ts';

/**
 * Names of each field in the known formats, in lower case without punctuation. The first one
 * present wins.
 */
const NAMES = {
  ip: [
    'clientip',
    'cip',
    'clientaddress',
    'clienthost',
    'remoteaddr',
    'remoteip',
    'remoteaddress',
    'ipaddress',
    'ip',
    'address',
  ],
  method: ['clientrequestmethod', 'csmethod', 'requestmethod', 'httpmethod', 'method'],
  path: [
    'clientrequesturi',
    'clientrequestpath',
    'csuristem',
    'requesturi',
    'requestpath',
    'uri',
    'path',
    'url',
  ],
  status: [
    'edgeresponsestatus',
    'scstatus',
    'downstreamstatus',
    'responsestatus',
    'statuscode',
    'status',
  ],
  agent: [
    'clientrequestuseragent',
    'csuseragent',
    'requestuseragent',
    'httpuseragent',
    'useragent',
    'agent',
  ],
  time: [
    'edgestarttimestamp',
    'timestampms',
    'timestamp',
    'starttime',
    'startutc',
    'timeiso8601',
    'datetime',
    'ts',
    'time',
  ],
  date: ['date'],
  prefetch: ['secpurpose', 'xpurpose', 'purpose', 'xmoz'],
} as const;

export type LogField = keyof typeof NAMES;
export type LogValues = Partial<Record<LogField, unknown>>;

const FIELDS = new Map<string, { field: LogField; rank: number }>(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field: field as LogField, rank }] as const),
  ),
);

/**
 * Returns the field for a name of a format, such as `cs(User-Agent)` or `ClientRequestURI`.
 * @returns the field and the rank of the name among its names, 0 being the best
 */
export function logField(name: string): { field: LogField; rank: number } | undefined {
  return FIELDS.get(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/** Returns the request of named fields; undefined when a required one is missing or invalid. */
export function requestOf(values: LogValues): LogRequest | undefined {
  const { ip, method, path, agent } = values;
  const status = Number(values.status);
  const time = instant(values.date, values.time);
  if (
    typeof ip !== 'string' ||
    typeof method !== 'string' ||
    typeof path !== 'string' ||
    time === undefined ||
    !Number.isInteger(status)
  )
    return undefined;
  const known = 'agent' in values;
  return {
    ip,
    method,
    path,
    status,
    agent: known ? text(agent) : undefined,
    time,
    prefetch: /prefetch|prerender|preview/i.test(text(values.prefetch)),
  };
}

/** Returns the text of a header, which may be a list of texts. */
function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '-' ? first : '';
}

/** Returns a time as milliseconds since 1970; undefined when it is not valid. */
function instant(date: unknown, time: unknown): number | undefined {
  if (typeof time === 'number') return plausibleTime(milliseconds(time));
  if (typeof time !== 'string') return undefined;
  if (typeof date === 'string') return plausibleTime(Date.parse(`${date}T${time}Z`));
  const isNumber = /^\d+(\.\d+)?$/.test(time);
  return plausibleTime(isNumber ? milliseconds(Number(time)) : Date.parse(time));
}

/** Formats count seconds, milliseconds, microseconds or nanoseconds since 1970. */
function milliseconds(time: number): number {
  if (time < 1e11) return time * 1e3;
  if (time < 1e14) return time;
  return time < 1e17 ? time / 1e3 : time / 1e6;
}
