import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { VIEWS_NAME, viewsFile } from '../content/view-counts.ts';
import type { BuildContext } from './build-context.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { digest } from '../lib/digest.ts';
import { filesBelow } from '../lib/files-below.ts';
import { publicFolder } from '../config/public-folder.ts';

/**
 * Everything that determines the output of a build, as digests or plain text, by a readable name.
 */
export type BuildSources = Readonly<Record<string, string>>;

/** Name of the site's public URL among the sources. */
export const PUBLIC_URL = 'public URL';

/** @param version of the program, see `codeVersion` */
export function buildSources(
  version: string,
  { day, url, host }: Pick<BuildContext, 'day' | 'url' | 'host'>,
): BuildSources {
  const articles = articlesDirectory();
  return {
    code: digest(version, contentOf('package-lock.json')),
    // Pages contain the path of their article in the repository.
    articles: digest(
      relative('.', articles).split(sep).join('/'),
      folderDigest(articles, [VIEWS_NAME]),
    ),
    'files in public/': folderDigest(publicFolder()),
    'counted views': digest(contentOf(viewsFile())),
    day,
    [PUBLIC_URL]: url.href,
    host: host ?? 'any',
  };
}

/**
 * Returns a digest of the files below a folder, by path and content.
 * @param without paths to leave out
 */
function folderDigest(folder: string, without: readonly string[] = []): string {
  if (!existsSync(folder)) return 'none';
  return digest(
    ...filesBelow(folder)
      .filter((path) => !without.includes(path))
      .map((path) => `${path} ${digest(readFileSync(join(folder, path)))}\n`),
  );
}

function contentOf(file: string): string | Uint8Array {
  return existsSync(file) ? readFileSync(file) : 'none';
}
