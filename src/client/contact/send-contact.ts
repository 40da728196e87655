/** How long the endpoint may take, in milliseconds. */
const PATIENCE = 30_000;

/** How the form is sent: as an HTML form or as JSON. */
export type Format = 'form' | 'json';

/** Returns the body of a message and its type. Empty fields are left out. */
export function contactBody(
  fields: Iterable<readonly [string, FormDataEntryValue]>,
  format: Format,
): { readonly body: string; readonly type: string } {
  const texts = [...fields].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value.toWellFormed()]] : [],
  );
  return format === 'json'
    ? { body: JSON.stringify(Object.fromEntries(texts)), type: 'application/json' }
    : {
        body: new URLSearchParams(texts).toString(),
        type: 'application/x-www-form-urlencoded;charset=UTF-8',
      };
}

/** Sends a message. Returns whether the endpoint accepted it. Never rejects. */
export async function sendContact(
  endpoint: string,
  fields: Iterable<readonly [string, FormDataEntryValue]>,
  format: Format,
): Promise<boolean> {
  const { body, type } = contactBody(fields, format);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
      body,
    });
    return response.ok;
  } catch {
    // No connection, no answer in time, or an endpoint that does not accept this site.
    return false;
  }
}
