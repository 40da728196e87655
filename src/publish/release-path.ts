import { z } from 'zod';

/**
 * What no file of a site has in its path: other ways to name a folder, drives, control characters.
 */
const UNSAFE = /^\/|\\|\p{Cc}|^[a-z]:|(?:^|\/)\.{0,2}(?:\/|$)/iu;

/**
 * The path of a file of a release, from the site's root, with slashes. Lists are read back from
 * folders and buckets that others can write to, and their paths decide what is copied and deleted:
 * none may lead outside.
 */
export const releasePathSchema = z.string().refine((path) => !UNSAFE.test(path));
