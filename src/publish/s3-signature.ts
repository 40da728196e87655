import { createHmac } from 'node:crypto';
import { digest } from '../lib/digest.ts';

/** Credentials, and the region of the store. */
export type S3Access = {
  readonly keyId: string;
  readonly secret: string;
  readonly token?: string | undefined;
  readonly region: string;
};

export type S3Request = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

/**
 * Signs a request to an S3-compatible store with AWS Signature Version 4 and an unchunked body
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
 * @returns the headers to send, except `host`, which the HTTP client sets
 */
export function signedHeaders(
  { method, url, headers, body }: S3Request,
  { keyId, secret, token, region }: S3Access,
  now: Date,
): Record<string, string> {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const sent: Record<string, string> = {
    ...headers,
    'x-amz-content-sha256': digest(body),
    'x-amz-date': time,
    ...(token !== undefined && { 'x-amz-security-token': token }),
  };
  const signed = Object.entries({ ...sent, host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeS3(name)}=${encodeS3(value)}`)
    .sort()
    .join('&');
  const request = [
    method,
    url.pathname,
    query,
    ...signed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    digest(body),
  ].join('\n');

  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, digest(request)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secretSoFar, part) => hmac(secretSoFar, part),
    `AWS4${secret}`,
  );
  const signature = hmac(key, toSign).toString('hex');
  return {
    ...sent,
    authorization:
      'AWS4-HMAC-SHA256 ' +
      `Credential=${keyId}/${scope},SignedHeaders=${names},Signature=${signature}`,
  };
}

/** Percent-encodes all characters except letters, digits and `-._~`, as the signature requires. */
export function encodeS3(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
