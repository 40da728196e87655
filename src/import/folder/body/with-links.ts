import { linkPositions } from '../../../markdown/link-positions.ts';
import { spliced } from '../../../text/splice.ts';

/**
 * Replaces the URLs of links, images and HTML in Markdown.
 * @param resolve returns the new URL, or undefined to leave it as written
 */
export function withLinks(text: string, resolve: (url: string) => string | undefined): string {
  const splices = linkPositions(text, 'md').flatMap(({ url, range }) => {
    const target = resolve(url);
    return target === undefined || range === undefined
      ? []
      : [{ start: range[0], end: range[1], text: target }];
  });
  return spliced(text, splices);
}
