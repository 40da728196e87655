import { readLocalArticlePath } from '../config/read-path.ts';
import { lstatSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { SLUG } from '../text/slug.ts';
import type { Manifest } from '../publish/manifest.ts';
import { UserError } from '../lib/problem.ts';
import { plainMarkdown } from './markdown-text.ts';

/** Maximum bytes of a report. */
const MAX_BYTES = 256 * 1024;
/** Maximum entries that a comment shows of each list. */
const SHOWN = 50;
const QUERY_LENGTH = 120;

const slug = z.string().max(200).regex(SLUG);
const rank = z.int().min(1).max(1000).nullable();
const reportSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        path: z.string().max(300).refine(isArticlePage),
        change: z.enum(['new', 'changed', 'removed']),
      }),
    )
    .max(5000),
  cases: z
    .array(
      z.strictObject({
        query: z.string().max(1000),
        article: slug,
        within: z.int().min(1).max(1000),
        before: rank,
        after: rank,
      }),
    )
    .max(5000),
});

/**
 * The effects of a pull request on the site: pages that differ, and search cases whose article has
 * another rank (null: not found).
 */
export type PreviewReport = z.infer<typeof reportSchema>;

/** A search case with the rank of its article. */
export type RankedCase = {
  readonly query: string;
  readonly article: string;
  readonly within: number;
  /** Null when the article is not found. */
  readonly rank: number | null;
};

/** Returns whether a path is that of an article in any locale: a pull request may add one. */
function isArticlePage(path: string): boolean {
  const article =
    readLocalArticlePath(path) ?? readLocalArticlePath(path.replace(/^\/[A-Za-z-]{2,20}/, ''));
  return article?.form === 'slash' && SLUG.test(article.slug);
}

/**
 * Returns the articles that differ between two builds: by their plain Markdown, or by their page
 * without one.
 */
export function changedPages(before: Manifest, after: Manifest): PreviewReport['pages'] {
  const paths = new Set([before, after].flatMap(({ files }) => Object.keys(files)));
  const hashOf = ({ files }: Manifest, page: string) =>
    (files[`${page}.md`] ?? files[`${page}/index.html`])?.sha256;
  const pages = [...paths]
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'/index.html'.length))
    .filter((page) => isArticlePage(`/${page}/`))
    .sort();
  return pages.flatMap((page) => {
    const [was, is] = [hashOf(before, page), hashOf(after, page)];
    if (was === is) return [];
    return [{ path: `/${page}/`, change: changeOf(was, is) }];
  });
}

function changeOf(before: string | undefined, after: string | undefined) {
  if (before === undefined) return 'new';
  return after === undefined ? 'removed' : 'changed';
}

/** Returns the cases whose article has another rank than before. */
export function movedCases(
  before: readonly RankedCase[],
  after: readonly RankedCase[],
): PreviewReport['cases'] {
  const keyOf = ({ query, article }: RankedCase) => JSON.stringify([query, article]);
  const ranks = new Map(before.map((known) => [keyOf(known), known.rank]));
  return after.flatMap(({ rank: is, ...known }) => {
    const was = ranks.get(keyOf({ ...known, rank: is })) ?? null;
    return was === is ? [] : [{ ...known, before: was, after: is }];
  });
}

/**
 * Returns the report in a file. It is untrusted, because anybody's articles are built where it is
 * made: only exactly the form above is accepted.
 * @throws UserError for anything else
 */
export function readPreviewReport(path: string): PreviewReport {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile() || facts.size > MAX_BYTES)
    throw new UserError(`${path} must be a regular file of at most ${MAX_BYTES / 1024} KiB.`);
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UserError(`${path} is not a preview report. Create it with npm run preview:report.`);
  }
}

/** Returns the report as Markdown, in which text of others has no special meaning. */
export function printPreviewReport({ pages, cases }: PreviewReport): string {
  const rankText = (number: number | null) => (number === null ? 'not found' : String(number));
  const more = (list: readonly unknown[]) =>
    list.length > SHOWN ? [`… and ${list.length - SHOWN} more.`, ''] : [];
  return [
    pages.length === 0
      ? 'No article looks different.'
      : `**Articles that look different: ${pages.length}**`,
    '',
    ...pages.slice(0, SHOWN).map(({ path, change }) => `- ${change}: \`${path}\``),
    '',
    ...more(pages),
    ...(cases.length === 0
      ? ['Every search case finds its article where it did.', '']
      : [
          `**Search cases that moved: ${cases.length}**`,
          '',
          '| question | article | rank before | now | at most |',
          '|---|---|---|---|---|',
          ...cases
            .slice(0, SHOWN)
            .map(
              ({ query, article, within, before, after }) =>
                `| ${plainMarkdown(query, QUERY_LENGTH)} | \`${article}\` | ` +
                `${rankText(before)} | ` +
                `${rankText(after)}${after === null || after > within ? ' ❌' : ''} | ` +
                `${within} |`,
            ),
          '',
          ...more(cases),
        ]),
  ].join('\n');
}
