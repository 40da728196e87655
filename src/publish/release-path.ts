import { z } from 'zod';

/** Excluded from paths: relative segments, drives, control characters. */
const UNSAFE = /^\/|\\|\p{Cc}|^[a-z]:|(?:^|\/)\.{0,2}(?:\/|$)/iu;

/**
 * The path of a file of a release, from the site root, with slashes. Others may write to the
 * folders and buckets that lists are read from, and the paths decide what is copied and deleted. So
 * no path may lead outside.
 */
export const releasePathSchema = z.string().refine((path) => !UNSAFE.test(path));
