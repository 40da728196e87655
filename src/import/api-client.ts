import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../lib/problem.ts';
import { silenceLimit } from './silence-limit.ts';

/** Requests JSON and files, and waits when the server asks for it. */
export type ApiClient = {
  /** @returns undefined for 404; @throws UserError when the server refuses or keeps failing */
  json(url: string, init?: ApiRequest): Promise<ApiAnswer | undefined>;
  /**
   * Downloads a file. A signed URL that expired is tried without its signature, too.
   * @returns undefined when the server refuses the file or has none, or when it is larger than the
   *   limit
   */
  file(url: string, init?: ApiRequest): Promise<DownloadedFile | undefined>;
};

export type ApiRequest = {
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON to post; without it, the request is a GET. */
  readonly post?: unknown;
  /** The key may lack the right to this request: an answer of 400 to 499 counts as 404. */
  readonly optional?: boolean;
};

export type ApiAnswer = { readonly value: unknown; readonly headers: Headers };

export type DownloadedFile = {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** From `Content-Disposition`, without folders. */
  readonly name: string | undefined;
};

export type ApiClientOptions = {
  /** Largest file to download, in bytes. */
  readonly maxFile: number;
  /** Called before a pause, with its length in seconds. */
  readonly onWait?: (seconds: number, why: string) => void;
  /** First pause after a failure, in milliseconds; each further one is twice as long. */
  readonly firstPause?: number;
  /** Waits for so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
};

/** How often a request is tried. */
const TRIES = 6;
/** Longest pause that a server may ask for, in seconds. */
const MAX_PAUSE = 600;
/** A server that sends nothing for so long has failed, in milliseconds. */
const TIMEOUT = 60_000;

/** A failure that may pass: the next try can succeed. */
class Temporary extends Error {
  readonly pause: number | undefined;

  constructor(message: string, pause?: number) {
    super(message);
    this.pause = pause;
  }
}

/** Returns a client that tries again after network failures, 429 and 5xx. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { maxFile, onWait, firstPause = 500, wait = sleep } = options;

  async function tryAgain<Result>(url: string, attempt: () => Promise<Result>): Promise<Result> {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof UserError) throw error;
        const why = reasonOf(error);
        if (tried === TRIES)
          throw new UserError(
            `${url} could not be read after ${TRIES} tries: ${why}. ` +
              'Run the import again later; it continues where it stopped.',
          );
        const asked = error instanceof Temporary ? error.pause : undefined;
        const pause = asked ?? (firstPause * 2 ** (tried - 1)) / 1000;
        if (pause >= 1) onWait?.(pause, why);
        await wait(pause * 1000);
      }
    }
  }

  return {
    json: (url, init) =>
      tryAgain(url, async () => {
        const response = await request(url, init, 'application/json');
        if (response === undefined) return undefined;
        const text = await response.text();
        try {
          return { value: JSON.parse(text) as unknown, headers: response.headers };
        } catch {
          throw new Temporary('the answer is not valid JSON');
        }
      }),
    file: (url, init) =>
      tryAgain(url, async () => {
        const [bare = url] = url.split('?');
        const ask = (from: string) => request(from, { ...init, optional: true }, '*/*');
        const response = (await ask(url)) ?? (bare === url ? undefined : await ask(bare));
        const bytes = response && (await limitedBytes(response, maxFile));
        return response && bytes
          ? {
              bytes,
              contentType: response.headers.get('content-type') ?? '',
              name: nameIn(response.headers.get('content-disposition')),
            }
          : undefined;
      }),
  };
}

/** A failed `fetch` keeps what went wrong as its cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error && cause.message !== '' ? `${message} (${cause.message})` : message;
}

/** @returns undefined for 404 and 410 */
async function request(
  url: string,
  { headers = {}, post, optional = false }: ApiRequest = {},
  accept: string,
): Promise<Response | undefined> {
  const silence = silenceLimit(TIMEOUT);
  const response = await fetch(url, {
    headers: {
      accept,
      'user-agent': 'handrail-import',
      ...(post !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(post !== undefined && { method: 'POST', body: JSON.stringify(post) }),
    signal: silence.signal,
  });
  if (response.ok) return silence.watch(response);
  await response.body?.cancel();
  const { status } = response;
  if (status === 404 || status === 410) return undefined;
  if (status === 429 || status >= 500)
    throw new Temporary(`status ${status}`, askedPause(response.headers));
  if (optional) return undefined;
  const key =
    status === 401 || status === 403 ? 'Check the key and what it may read.' : 'Check the URL.';
  throw new UserError(`${url} answers with status ${status}. ${key}`);
}

/**
 * Returns the pause that a server asks for, in seconds: `Retry-After` as a number or a date, or
 * Intercom's `X-RateLimit-Reset`, the second since 1970 when requests are allowed again.
 */
function askedPause(headers: Headers): number | undefined {
  const after = headers.get('retry-after')?.trim();
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const until = after === undefined ? reset * 1000 : Date.parse(after);
  const seconds = /^\d+$/.test(after ?? '') ? Number(after) : (until - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(MAX_PAUSE, Math.max(0, seconds)) : undefined;
}

/** Stops reading at the limit: a file can be larger than the memory. */
async function limitedBytes(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=(?:utf-8|iso-8859-1)''([^;]+)/i.exec(disposition ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? plain : decodeURIComponent(encoded);
  } catch {
    return plain;
  }
}
