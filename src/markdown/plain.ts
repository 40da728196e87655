import type { ChoiceGroup } from '../domain/article-parts.ts';
import { spliced } from '../text/splice.ts';
import { choiceLabels } from './choice-labels.ts';
import { linkPositions } from './link-positions.ts';
import type { LinkOf } from './links.ts';
import { portableMarkdown } from './prepare.ts';

/** Where a link may begin that does not lead to another site, an address or a fragment. */
const OWN_LINK = /\](?:\(|:)(?!\s*<?(?:https?:|mailto:|tel:|#))|(?:href|src|poster)\s*=/i;

/**
 * Returns the Markdown of an article for other programs: its links to files of articles as paths
 * of their pages, its paths from the site root below the base path, and the labels of its choices
 * in place of their markers.
 * @param base base path of the site, `/` or `/help/`
 * @param linkOf returns undefined for URLs of other sites and fragments
 * @param choices with labels in the language of the article
 */
export function plainMarkdown(
  markdown: string,
  base: string,
  linkOf: LinkOf,
  choices: readonly ChoiceGroup[],
): string {
  const below = base.replace(/\/$/, '');
  const portable = portableMarkdown(markdown);
  // Parsing takes longer than all the rest.
  const links = OWN_LINK.test(portable) ? linkPositions(portable, 'md') : [];
  const splices = links.flatMap(({ url, range }) => {
    const path = linkOf(url) ?? url;
    const isHere = path.startsWith('/') && !path.startsWith('//');
    const text = isHere ? below + path : path;
    return range && text !== url ? [{ start: range[0], end: range[1], text }] : [];
  });
  return spliced(portable, [...splices, ...choiceLabels(portable, choices)]);
}
