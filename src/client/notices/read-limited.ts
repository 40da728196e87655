/** How long an answer may take, in milliseconds. */
const TIMEOUT = 10_000;

/**
 * Requests a small text that changes. The browser asks whether its copy is still current, and gets
 * no content if it is.
 * @param most largest size in bytes
 * @throws when there is no answer, a status other than 2xx, or a larger file
 */
export async function readLimited(
  url: string,
  most: number,
  options: RequestInit = {},
): Promise<{ readonly text: string; readonly date: number | undefined }> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(url, { cache: 'no-cache', ...options, signal });
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length <= most) continue;
    await reader.cancel();
    throw new Error(`${url} is larger than ${most} bytes.`);
  }
  const date = Date.parse(response.headers.get('date') ?? '');
  return { text, date: Number.isNaN(date) ? undefined : date };
}
