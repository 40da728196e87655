import { readArticleBytes } from '../content/article-bytes.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { articleFileAt } from '../content/article-files.ts';
import { textOf } from '../content/decode-text.ts';
import type { Position } from '../text/line-column.ts';
import { positionAt } from '../text/line-column.ts';
import { bodyOf, readFrontMatter } from '../content/front-matter.ts';
import { readArticle } from '../content/read-article.ts';
import type { FrontMatter } from '../content/article-schema.ts';
import { changedFiles, contentsOf } from '../lib/changed-files.ts';

/** An article at one time, without its invalid fields. */
export type Version = { readonly frontMatter: Partial<FrontMatter>; readonly body: string };

/** An article that has changed, even if its file has moved. */
export type ArticleChange = {
  readonly path: string;
  readonly before: Version;
  readonly after: Version;
  /** Position of the current value of `updated`. */
  readonly updatedAt: Position;
  /** Number of lines above the body of `after`. */
  readonly linesBeforeBody: number;
  /** The branch, tag or commit given to `--since`. */
  readonly since: string;
};

/**
 * Returns the articles that differ from the last commit that this branch shares with another one,
 * uncommitted edits included. Leaves out new articles and those that cannot be read at either time.
 * @param directory absolute path of the articles folder
 * @param since a commit, branch or tag
 * @throws UserError when git cannot compare
 */
export function changesSince(directory: string, since: string): ArticleChange[] {
  const changed = changedFiles(directory, since).flatMap(({ path, before }) => {
    const file = articleFileAt(directory, path);
    return file ? [{ file, before }] : [];
  });
  const contents = contentsOf(
    directory,
    changed.map(({ before }) => before),
  );
  return changed.flatMap(({ file, before: name }): ArticleChange[] => {
    const now = readArticleBytes(file.file);
    const then = contents.get(name);
    if (!('bytes' in now) || !then) return [];
    const [before, after] = [versionOf(file, then), versionOf(file, now.bytes)];
    if (!before || !after) return [];
    const { text = '' } = textOf(now.bytes);
    return [
      {
        path: file.path,
        before,
        after,
        updatedAt: readFrontMatter(text).positionOf(['updated']),
        linesBeforeBody: positionAt(text, text.length - after.body.length).line - 1,
        since,
      },
    ];
  });
}

function versionOf(file: ArticleFile, bytes: Uint8Array): Version | undefined {
  const { readable } = readArticle(file, bytes);
  return readable && { frontMatter: readable.frontMatter, body: bodyOf(readable.text) };
}
