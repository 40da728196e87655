import { statSync } from 'node:fs';
import type { ArticleReader } from '../content/read-articles.ts';
import { readArticleFile } from '../content/read-articles.ts';

/**
 * Returns a reader that reads a file again only after it has changed. For an unchanged file it
 * returns the same object, so that callers can keep what they have made of it.
 */
export function changedArticleReader(): ArticleReader {
  const known = new Map<string, ReturnType<ArticleReader> & { readonly version: string }>();
  return (file) => {
    const version = versionOf(file.file);
    const before = known.get(file.file);
    if (before && before.version === version) return before;
    // The parsed body is left out: the bodies of a large site would fill the memory.
    const { article, problems } = readArticleFile(file);
    if (version === undefined) return { article, problems };
    const read = { article, problems, version };
    known.set(file.file, read);
    return read;
  };
}

/** Editors may replace a file or write into it, within a millisecond and with the same size. */
function versionOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
}
