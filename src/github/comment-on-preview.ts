import type { Author, GitHub } from './github.ts';
import { ownOne } from './github.ts';

/** Begins the comment, so that it is found again. */
const MARK = '<!-- handrail: preview -->';
const PAGE = 100;
/** Pages of comments that are looked through. */
const MAX_PAGES = 20;

/** The head of a pull request, as the event of the finished run tells it. */
export type Head = { readonly owner: string; readonly branch: string; readonly sha: string };

type PullRequest = { readonly number: number; readonly head: { readonly sha: string } };
type Comment = Author & { readonly id: number; readonly body: string | null };

/**
 * Writes the one comment on the pull request, or writes it anew. The pull request is found by its
 * head, never by a number that the run of a stranger's branch could have made up.
 * @returns the number of the pull request, or undefined when none has that head any more
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
