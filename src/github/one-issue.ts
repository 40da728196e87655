import type { Author, GitHub } from './github.ts';
import { ownOne } from './github.ts';

/** Begins the issue's text, so that it is found again. */
const MARK = '<!-- handrail: review -->';
const TITLE = 'Articles that need a look';

type Issue = Author & {
  readonly number: number;
  readonly body: string | null;
  readonly pull_request?: unknown;
};

/**
 * Keeps the one open issue that lists what needs a person's eye: opened when there is something,
 * written anew while it is open, closed when nothing is left.
 * @param text as Markdown; empty when there is nothing
 * @returns what was done, as a sentence
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
    if (!open) return 'Nothing needs a look.';
    await github.ask('PATCH', `/issues/${open.number}`, { state: 'closed' });
    return `Nothing needs a look any more: issue ${open.number} is closed.`;
  }
  if (open) {
    if (open.body !== body) await github.ask('PATCH', `/issues/${open.number}`, { body });
    return `Issue ${open.number} lists what needs a look.`;
  }
  const made = await github.ask<Issue>('POST', '/issues', { title: TITLE, body });
  return `Issue ${made?.number} was opened.`;
}
