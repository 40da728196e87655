import type { Moved } from './move-article.ts';

/** Returns a report of a move for the person at the terminal. */
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
    ...(redirect === undefined ? [] : [`${redirect} redirects to the new path (redirect_from).`]),
    ...(images.length === 0 ? [] : [`Files moved with it: ${images.join(', ')}.`]),
    `Links and names updated: ${replaced}. Other files changed: ${others}.`,
    ...siteLinks.map((link) => `src/site.ts still links to ${link}. Write the new path there.`),
    ...(translations.length === 0
      ? []
      : [
          'The pages of its translations no longer lead to it. Give them the same name: ' +
            `${translations.join(', ')}.`,
        ]),
    'Review the change with `git diff`, then run `npm run check`.',
  ].join('\n');
}
