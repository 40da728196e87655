/** A request as the generator makes it. */
export type GeneratedRequest = {
  readonly ip: string;
  readonly agent: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds since 1970, whole seconds. */
  readonly time: number;
};

type LogFormat = { readonly head: string; readonly line: (request: GeneratedRequest) => string };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number) => String(number).padStart(2, '0');

/** Writers of the formats that views are counted from. */
export const logFormats = {
  combined: {
    head: '',
    line: ({ ip, agent, method, path, status, time }) => {
      // Some servers keep another time than UTC.
      const local = new Date(time + 2 * 3_600_000);
      const day = `${two(local.getUTCDate())}/${MONTHS[local.getUTCMonth()]}/${local.getUTCFullYear()}`;
      return (
        `${ip} - - ` +
        `[${day}:${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} ` +
        `+0200] "${method} ${path} HTTP/2.0" ${status} 5120 "https://www.example.com/" ` +
        `"${agent}"`
      );
    },
  },
  cloudfront: {
    head:
      '#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) ' +
      'cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query\n',
    line: ({ ip, agent, method, path, status, time }) => {
      const [day = '', clock = ''] = new Date(time).toISOString().slice(0, 19).split('T');
      const [stem = '', query = '-'] = path.split('?');
      return [
        day,
        clock,
        'FRA56-P1',
        5120,
        ip,
        method,
        'd111.cloudfront.net',
        stem,
        status,
        '-',
        encodeURI(agent),
        query,
      ].join('\t');
    },
  },
  logpush: {
    head: '',
    line: ({ ip, agent, method, path, status, time }) =>
      JSON.stringify({
        ClientIP: ip,
        ClientRequestHost: 'help.example.com',
        ClientRequestMethod: method,
        ClientRequestURI: path,
        ClientRequestUserAgent: agent,
        EdgeResponseStatus: status,
        EdgeStartTimestamp: new Date(time).toISOString(),
      }),
  },
  json: {
    head: '',
    line: ({ ip, agent, method, path, status, time }) =>
      JSON.stringify({
        ts: time / 1000,
        request: { remote_ip: ip, method, uri: path, headers: { 'User-Agent': [agent] } },
        status,
      }),
  },
} as const satisfies Record<string, LogFormat>;
