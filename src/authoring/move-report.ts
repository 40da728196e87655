import type { Moved } from './move-article.ts';

/** What a move did, for the person at the terminal. */
export function moveReport({
  change,
  redirect,
  replaced,
  images,
  siteLinks,
  translations,
}: Moved): string {
  const others =
    change.writes.length - (change.writes.some(({ path }) => path === change.moves[0]?.to) ? 1 : 0);
  return [
    `Moved ${change.title}.`,
    ...(redirect === undefined
      ? []
      : [`Readers of ${redirect} are sent to the new address (redirect_from).`]),
    ...(images.length === 0 ? [] : [`Went along: ${images.join(', ')}.`]),
    `Links and names that follow: ${replaced}, other files changed: ${others}.`,
    ...siteLinks.map((link) => `src/site.ts still links to ${link}: write the new address there.`),
    ...(translations.length === 0
      ? []
      : [
          'The pages of its translations no longer lead to it. Give them the same name: ' +
            `${translations.join(', ')}.`,
        ]),
    'Look at the change with `git diff`, and run `npm run check`.',
  ].join('\n');
}
