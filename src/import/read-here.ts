import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../content/front-matter.ts';
import { digest } from '../lib/digest.ts';
import { filesBelow } from '../lib/files-below.ts';
import type { ArticlePath } from './article-path.ts';
import { articlePathOf } from './article-path.ts';

/** What the front matter of a file says that tells articles apart. */
export type FileFacts = {
  readonly title: string;
  /** Old paths, as written. */
  readonly redirects: readonly string[];
};

/** An article in the articles folder. */
export type FileHere = ArticlePath & FileFacts & { readonly digest: string };

/** Returns the articles in a folder by their paths; none when it does not exist. */
export function readHere(out: string): ReadonlyMap<string, FileHere> {
  const files = filesBelow(out).flatMap((path) => articlePathOf(path) ?? []);
  return new Map(
    files.map((place) => {
      const text = readFileSync(join(out, place.path), 'utf8');
      return [place.path, { ...place, ...factsIn(text), digest: digest(text) }];
    }),
  );
}

/** Returns the facts of a file; empty ones when it does not exist or has no front matter. */
export function readFacts(file: string): FileFacts {
  return existsSync(file) ? factsIn(readFileSync(file, 'utf8')) : { title: '', redirects: [] };
}

function factsIn(text: string): FileFacts {
  const { data } = readFrontMatter(text);
  const { title, redirect_from: redirects } = data;
  return {
    title: typeof title === 'string' ? title : '',
    redirects: (Array.isArray(redirects) ? redirects : []).filter(
      (path): path is string => typeof path === 'string',
    ),
  };
}
