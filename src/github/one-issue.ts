import type { Author, GitHub } from './github.ts';
import { ownOne } from './github.ts';

/** Starts the text of the issue, so that the next run finds it. */
const MARK = '<!-- handrail: review -->';
const TITLE = 'Articles to review';

type Issue = Author & {
  readonly number: number;
  readonly body: string | null;
  readonly pull_request?: unknown;
};

/**
 * Keeps one issue with what needs a person: opens it when there is something, updates it while it
 * is open, closes it when nothing is left.
 * @param text as Markdown; empty when there is nothing
 * @returns a sentence about what was done
 */
export async function keepIssue(github: GitHub, text: string): Promise<string> {
  const issues =
    (await github.ask<Issue[]>(
      'GET',
      '/issues?state=open&creator=github-actions[bot]&per_page=100',
    )) ?? [];
  const open = ownOne(
    issues.filter((issue) => issue.pull_request === undefined),
    MARK,
  );
  const body = `${MARK}\n${text}`;
  if (text === '') {
    if (!open) return 'Nothing to review.';
    await github.ask('PATCH', `/issues/${open.number}`, { state: 'closed' });
    return `Nothing to review: issue ${open.number} is closed.`;
  }
  if (open) {
    if (open.body !== body) await github.ask('PATCH', `/issues/${open.number}`, { body });
    return `Issue ${open.number} lists what to review.`;
  }
  const made = await github.ask<Issue>('POST', '/issues', { title: TITLE, body });
  return `Issue ${made?.number} was opened.`;
}
