import { gitError, runGit } from '../lib/run-git.ts';
import { UserError } from '../lib/problem.ts';

/** A file that a pull request adds, changes or removes. */
export type ProposedFile = {
  readonly path: string;
  /** Mode as git prints it: `100644` for a regular file, `000000` for none. */
  readonly mode: string;
};

const PLAIN = '100644';
const NONE = '000000';
const ARTICLE = /^articles\/[^/]+\/.+\.md$/;
const IMAGE = /^articles\/[^/]+\/.+\.(?:avif|gif|jpe?g|png|webp)$/i;

/**
 * Returns why an external contributor's pull request is refused. It may contain articles and
 * images, but nothing that runs: no .mdx (code in the build), no .svg (can contain scripts), no
 * links and nothing outside `articles/`.
 * @returns one sentence for each file
 */
export function refusals(files: readonly ProposedFile[]): string[] {
  return files.flatMap(({ path, mode }) => {
    const name = JSON.stringify(path);
    if (mode === NONE && (ARTICLE.test(path) || IMAGE.test(path))) return [];
    if (/\.mdx$/i.test(path))
      return [
        `${name}: an .mdx article is code that runs when the site is built. ` +
          'Write it as .md, or ask a maintainer to add it.',
      ];
    if (/\.svg$/i.test(path))
      return [`${name}: an SVG image can hold scripts. Send it as PNG or WebP.`];
    if (!ARTICLE.test(path) && !IMAGE.test(path))
      return [
        `${name}: only articles (articles/<locale>/<section>/<name>.md) and their images ` +
          'can be changed from a fork. Take this change out, or ask a maintainer to make it.',
      ];
    if (mode !== PLAIN)
      return [`${name}: this is a link, a submodule or an executable file. Use a regular file.`];
    return [];
  });
}

/**
 * Returns the files that differ between two commits. A renamed file counts as removed and added.
 * @param repository folder of a git repository
 * @throws UserError when git does not know the commits
 */
export function proposedFiles(repository: string, base: string, head: string): ProposedFile[] {
  for (const commit of [base, head])
    if (!/^[\w./^~-]+$/.test(commit) || commit.startsWith('-'))
      throw new UserError(`"${commit}" is not the name of a commit.`);
  const result = runGit(repository, [
    'diff',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    base,
    head,
    '--',
  ]);
  if (result.status !== 0)
    throw new UserError(
      `git cannot compare the commits in ${repository}: ${gitError(result)}. ` +
        'Fetch both of them first.',
    );
  const fields = result.stdout
    .toString('utf8')
    .split('\0')
    .filter((field) => field !== '');
  const files: ProposedFile[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2)
    files.push({ mode: fields[index]?.split(' ')[1] ?? '', path: fields[index + 1] ?? '' });
  return files;
}
