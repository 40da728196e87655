import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../lib/problem.ts';
import type { S3Access } from './s3-signature.ts';
import { encodeS3, signedHeaders } from './s3-signature.ts';
import type { Target } from './target.ts';

/**
 * A bucket: the endpoint of its store, and the folder that is the site root (empty for the bucket
 * itself).
 */
export type Bucket = S3Access & {
  readonly endpoint: string;
  readonly bucket: string;
  readonly folder: string;
};

/** Pauses before each retry, in milliseconds. */
const PAUSES = [200, 1000, 4000];

/**
 * Returns the target for a bucket of Amazon S3 or a compatible store (R2, MinIO, B2, Spaces), with
 * path-style URLs.
 */
export function s3Target({ endpoint, bucket, folder, ...access }: Bucket): Target {
  const name = `s3://${bucket}${folder === '' ? '' : `/${folder}`}`;
  const urlOf = (path: string) =>
    new URL(
      `${endpoint.replace(/\/$/, '')}/${[bucket, ...folder.split('/'), ...path.split('/')]
        .filter((part) => part !== '')
        .map(encodeS3)
        .join('/')}`,
    );

  const request = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body = new Uint8Array(),
  ): Promise<Response> => {
    const url = urlOf(path);
    for (const pause of [...PAUSES, undefined]) {
      const answer = await fetch(url, {
        method,
        headers: signedHeaders({ method, url, headers, body }, access, new Date()),
        ...(method === 'PUT' && { body }),
      }).catch((error: unknown) => error as Error);
      const isPassing = answer instanceof Error || answer.status >= 500 || answer.status === 429;
      if (!isPassing && (answer.ok || answer.status === 404)) return answer;
      if (isPassing && pause !== undefined) {
        await wait(pause);
        continue;
      }
      const reason =
        answer instanceof Error
          ? answer.message
          : `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? ''}`.trim();
      throw new UserError(
        `${name} rejects ${method} ${path} (${reason}). Check the name, the region ` +
          'and the keys, then publish again: what was uploaded stays.',
      );
    }
    throw new Error('The loop above always ends by itself.');
  };

  return {
    name,
    async read(path) {
      const answer = await request('GET', path);
      return answer.status === 404 ? undefined : answer.text();
    },
    async put(path, content, { contentType, cacheControl }) {
      const answer = await request(
        'PUT',
        path,
        { 'content-type': contentType, 'cache-control': cacheControl },
        new Uint8Array(content),
      );
      if (answer.status === 404)
        throw new UserError(`${name} does not exist. Create the bucket first.`);
      await answer.arrayBuffer();
    },
    async remove(path) {
      await (await request('DELETE', path)).arrayBuffer();
    },
    // A bucket has no lock: stores treat locks of killed uploads differently.
    begin: () => Promise.resolve(() => Promise.resolve()),
  };
}
