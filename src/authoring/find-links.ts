import { bodyOf } from '../content/front-matter.ts';
import type { LinkPosition } from '../markdown/link-positions.ts';
import { linkPositions } from '../markdown/link-positions.ts';

/**
 * Returns the URLs and paths that an article links to or shows, with their positions in its file.
 * @param text the whole file
 * @throws Error when the body of an .mdx article cannot be compiled
 */
export function findLinks(text: string, format: 'md' | 'mdx'): LinkPosition[] {
  const body = bodyOf(text);
  const offset = text.length - body.length;
  const linesBefore = text.slice(0, offset).split('\n').length - 1;
  return linkPositions(body, format).map(({ range, line, ...link }) => ({
    ...link,
    range: range && [offset + range[0], offset + range[1]],
    line: line + linesBefore,
  }));
}
