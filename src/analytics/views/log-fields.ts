import type { LogRequest } from './request.ts';
import { plausibleTime } from './request.ts';

/**
 * The names of each field in the formats that name them, in small letters and digits only; the
 * first one that is there counts.
 */
const NAMES = {
  address: [
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
 * The field that a format calls by this name, for example `cs(User-Agent)` or `ClientRequestURI`.
 * @returns with its rank among the names of that field, 0 being the best
 */
export function logField(name: string): { field: LogField; rank: number } | undefined {
  return FIELDS.get(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/** A request made of named fields; undefined when one that matters is missing or makes no sense. */
export function requestOf(values: LogValues): LogRequest | undefined {
  const { address, method, path, agent } = values;
  const status = Number(values.status);
  const time = instant(values.date, values.time);
  if (
    typeof address !== 'string' ||
    typeof method !== 'string' ||
    typeof path !== 'string' ||
    time === undefined ||
    !Number.isInteger(status)
  )
    return undefined;
  const known = 'agent' in values;
  return {
    address,
    method,
    path,
    status,
    agent: known ? text(agent) : undefined,
    time,
    prefetch: /prefetch|prerender|preview/i.test(text(values.prefetch)),
  };
}

/** Headers come as text, or as a list of texts. */
function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '-' ? first : '';
}

/**
 * Formats write instants as text, or as seconds, milliseconds, microseconds or nanoseconds since
 * 1970.
 */
function instant(date: unknown, time: unknown): number | undefined {
  if (typeof date === 'string' && typeof time === 'string')
    return plausibleTime(Date.parse(`${date}T${time}Z`));
  const number =
    typeof time === 'number'
      ? time
      : typeof time === 'string' && /^\d+(\.\d+)?$/.test(time)
        ? Number(time)
        : undefined;
  if (number === undefined)
    return typeof time === 'string' ? plausibleTime(Date.parse(time)) : undefined;
  return plausibleTime(
    number < 1e11
      ? number * 1e3
      : number < 1e14
        ? number
        : number < 1e17
          ? number / 1e3
          : number / 1e6,
  );
}
