import { spliced } from '../../../text/splice.ts';
import { asPlain, withoutCode } from '../../folder/body/code-mask.ts';

const LINK =
  /(?<image>!?)\[\[(?<first>[^\]|\n\0]{1,300})(?:\|(?<second>[^\]\n\0]{1,300}))?\]\](?!\()/g;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/**
 * Turns `[[Text|Page]]`, `[[Page]]` and `[[image.png]]` into links and images.
 * @param pageLink returns the link to a page; undefined if there is none, which stays as written
 */
export function withoutWikiLinks(
  text: string,
  pageLink: (name: string) => string | undefined,
): string {
  const found = [...withoutCode(text, true).matchAll(LINK)];
  return spliced(
    text,
    found.flatMap(({ index, 0: match, groups }) => {
      const { first = '', second }: Partial<Record<string, string>> = groups ?? {};
      const markdown = IMAGE.test(first)
        ? `![${asPlain(/^alt=(?<alt>.*)$/.exec(second ?? '')?.groups?.['alt'] ?? '')}](<${first}>)`
        : link(first, second, pageLink);
      return markdown === undefined
        ? []
        : [{ start: index, end: index + match.length, text: markdown }];
    }),
  );
}

/** GitHub writes the text first. Other wikis write the page first. */
function link(
  first: string,
  second: string | undefined,
  pageLink: (name: string) => string | undefined,
): string | undefined {
  const target = pageLink(second ?? first);
  if (target !== undefined) return `[${asPlain(first.trim())}](${target})`;
  const swapped = second === undefined ? undefined : pageLink(first);
  return swapped === undefined ? undefined : `[${asPlain(second?.trim() ?? '')}](${swapped})`;
}
