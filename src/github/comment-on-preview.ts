import type { Author, GitHub } from './github.ts';
import { ownOne } from './github.ts';

/** Starts the comment, so that the next run finds it. */
const MARK = '<!-- handrail: preview -->';
const PAGE = 100;
/** Maximum pages of comments to search. */
const MAX_PAGES = 20;

/** The head of a pull request, from the event of the finished run. */
export type Head = { readonly owner: string; readonly branch: string; readonly sha: string };

type PullRequest = { readonly number: number; readonly head: { readonly sha: string } };
type Comment = Author & { readonly id: number; readonly body: string | null };

/**
 * Creates or updates the one comment on the pull request. Finds the pull request by its head, not
 * by a number that the run of an untrusted branch could forge.
 * @returns the number of the pull request; undefined when none has that head any more
 */
export async function commentOnPreview(
  github: GitHub,
  head: Head,
  text: string,
): Promise<number | undefined> {
  const query = new URLSearchParams({
    state: 'open',
    head: `${head.owner}:${head.branch}`,
    per_page: String(PAGE),
  });
  const requests = (await github.ask<PullRequest[]>('GET', `/pulls?${query.toString()}`)) ?? [];
  const number = requests.find(({ head: { sha } }) => sha === head.sha)?.number;
  if (number === undefined) return undefined;

  const body = `${MARK}\n${text}`;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const comments =
      (await github.ask<Comment[]>(
        'GET',
        `/issues/${number}/comments?per_page=${PAGE}&page=${page}`,
      )) ?? [];
    const own = ownOne(comments, MARK);
    if (own) {
      await github.ask('PATCH', `/issues/comments/${own.id}`, { body });
      return number;
    }
    if (comments.length < PAGE) break;
  }
  await github.ask('POST', `/issues/${number}/comments`, { body });
  return number;
}
