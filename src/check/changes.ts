import { readArticleBytes } from '../content/article-bytes.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { articleFileAt } from '../content/article-files.ts';
import { textOf } from '../content/decode-text.ts';
import type { Position } from '../text/line-column.ts';
import { bodyOf, readFrontMatter } from '../content/front-matter.ts';
import { readArticle } from '../content/read-article.ts';
import type { FrontMatter } from '../content/article-schema.ts';
import { changedFiles, contentsOf } from '../lib/git.ts';

/** An article at one time; fields that are wrong are missing. */
export type Version = { readonly frontMatter: Partial<FrontMatter>; readonly body: string };

/** An article that is not what it was, whether or not it has been moved since. */
export type ArticleChange = {
  readonly path: string;
  readonly before: Version;
  readonly after: Version;
  /** Where the value of `updated` stands now. */
  readonly updatedAt: Position;
  /** What the person named: a branch, a tag, a commit. */
  readonly since: string;
};

/**
 * The articles that differ from what they were where this branch left the other one, uncommitted edits included. New ones
 * and those that could not be read at either time are left out.
 * @param directory absolute path of the articles folder
 * @param since names a commit, branch or tag of git
 * @throws UserError when git cannot tell
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
    return [
      {
        path: file.path,
        before,
        after,
        updatedAt: readFrontMatter(textOf(now.bytes).text ?? '').positionOf(['updated']),
        since,
      },
    ];
  });
}

function versionOf(file: ArticleFile, bytes: Uint8Array): Version | undefined {
  const { readable } = readArticle(file, bytes);
  return readable && { frontMatter: readable.frontMatter, body: bodyOf(readable.text) };
}
