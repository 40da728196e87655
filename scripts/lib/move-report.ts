import type { MovePlan } from '../../src/writing/plan-move.ts';

/** What a move did, for the person at the terminal. */
export function moveReport({ change, redirect, replaced, pictures, siteLinks }: MovePlan): string {
  const others = change.writes.length - (change.writes.some(({ path }) => path === change.moves[0]?.to) ? 1 : 0);
  return [
    `Moved ${change.title}.`,
    ...(redirect === undefined ? [] : [`Readers of ${redirect} are sent to the new address (redirect_from).`]),
    ...(pictures.length === 0 ? [] : [`Went along: ${pictures.join(', ')}.`]),
    `Links and names that follow: ${replaced}, other files changed: ${others}.`,
    ...siteLinks.map((link) => `src/site.ts still links to ${link}: write the new address there.`),
    'Look at the change with `git diff`, and run `npm run check`.',
  ].join('\n');
}
