import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../lib/problem.ts';

/** Where releases come from. */
export type ReleaseSource = {
  readonly kind: 'folder' | 'tarball' | 'git' | 'npm';
  /** Path, URL or npm package. */
  readonly spec: string;
};

const TARBALL = /\.(?:tgz|tar\.gz|tar)$/;
/** `https://…`, `ssh://…`, `git@host:path`. */
const GIT_URL = /^(?:https?|ssh|git|file):\/\/|^[\w.-]+@[\w.-]+:/;

/**
 * Returns the source of a release: `npm:NAME`, a folder, a tarball (a file or URL), or the URL of a
 * git repository.
 * @throws UserError when it is none of these
 */
export function parseSource(text: string): ReleaseSource {
  if (text.startsWith('npm:')) {
    const spec = text.slice('npm:'.length);
    if (/^(?:@[\w.-]+\/)?\w[\w.-]*$/.test(spec)) return { kind: 'npm', spec };
    throw new UserError(
      `"${text}" names no package. Write npm: and the name, such as npm:handrail.`,
    );
  }
  const found = statSync(text, { throwIfNoEntry: false });
  if (found?.isFile()) return { kind: 'tarball', spec: text };
  if (found) return { kind: existsSync(join(text, 'HEAD')) ? 'git' : 'folder', spec: text };
  if (/^https?:/.test(text) && TARBALL.test(text)) return { kind: 'npm', spec: text };
  if (GIT_URL.test(text)) return { kind: 'git', spec: text };
  throw new UserError(
    `"${text}" is not a folder, tarball or git URL. ` +
      'Check the path, or write npm:NAME for a package.',
  );
}
