/** The parts of a request that are read. A `Request` has them. */
export type Message = {
  readonly method: string;
  /** URL or path of the request. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
};

export const FORM = 'application/x-www-form-urlencoded';

/** Returns an answer that says in one sentence why a message is refused. */
export function refuse(
  status: number,
  reason: string,
  headers: Record<string, string> = {},
): Response {
  const always = {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  return new Response(`${reason}\n`, { status, headers: { ...always, ...headers } });
}

/** Returns the type of the body without its parameters; undefined for a compressed body. */
export function typeOf(headers: Headers): string | undefined {
  return (headers.get('content-encoding') ?? 'identity') === 'identity'
    ? headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    : undefined;
}

/** Whether the sender is a form of a page, which the answer must lead somewhere. */
export function isFormOfPage(headers: Headers): boolean {
  return (headers.get('accept') ?? '').includes('text/html');
}

/**
 * Reads the body of a message.
 * @param limit maximum number of bytes
 * @returns the body; `long` when it exceeds the limit; `cut` when the sender disconnected
 */
export async function readText(
  { headers, body }: Message,
  limit: number,
): Promise<{ readonly text: string } | 'long' | 'cut'> {
  if (Number(headers.get('content-length') ?? 0) > limit) return 'long';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > limit) return 'long';
      text += decoder.decode(chunk, { stream: true });
    }
  } catch {
    return 'cut';
  }
  return { text: text + decoder.decode() };
}

/**
 * Logs an error in one line. Only system messages are shown: others may quote what a reader wrote.
 */
export function logFailure(what: string, error: unknown): void {
  if (!(error instanceof Error)) return console.error(what);
  const frame = error.stack?.split('\n').find((line) => line.startsWith('    at ')) ?? '';
  const reason = 'syscall' in error ? error.message : `${error.name} ${frame.trim()}`;
  console.error(`${what}: ${reason.replaceAll('\n', ' ')}`);
}
