import { resolve, sep } from 'node:path';
import { folderTarget } from './folder-target.ts';
import { s3Target } from './s3-target.ts';
import type { Target } from './target.ts';
import { UsageError } from '../lib/command.ts';

/**
 * Returns the target that a site is published to.
 * @param location path of a folder, or `s3://bucket/folder`, which also needs the environment
 *   variables `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` and
 *   `AWS_ENDPOINT_URL`
 * @param directory of the site, which must be elsewhere
 * @throws UsageError when it is another URL, one folder contains the other, or a variable is
 *   missing
 */
export function openTarget(location: string, directory: string): Target {
  const s3 = /^s3:\/\/(?<bucket>[^/]+)\/?(?<folder>.*?)\/?$/.exec(location)?.groups;
  if (s3) {
    const {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region = 'us-east-1',
      AWS_ACCESS_KEY_ID: keyId,
      AWS_SECRET_ACCESS_KEY: secret,
      AWS_SESSION_TOKEN: token,
    } = process.env;
    if (!keyId || !secret)
      throw new UsageError(
        'Publishing to s3:// needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and ' +
          'usually AWS_REGION; AWS_ENDPOINT_URL names a store other than Amazon’s.',
      );
    return s3Target({
      endpoint: endpoint || `https://s3.${region}.amazonaws.com`,
      bucket: s3['bucket'] ?? '',
      folder: s3['folder'] ?? '',
      region,
      keyId,
      secret,
      token: token || undefined,
    });
  }
  if (/^[a-z][a-z\d+.-]+:\/{2}/i.test(location))
    throw new UsageError(
      `${location} is not a target. Write a folder, or s3://bucket/folder with the name of a bucket.`,
    );
  const [from, to] = [resolve(directory) + sep, resolve(location) + sep];
  if (from.startsWith(to) || to.startsWith(from))
    throw new UsageError(
      `${location} and ${directory} contain one another. Publish to a separate folder.`,
    );
  return folderTarget(location);
}
