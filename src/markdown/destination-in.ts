/** Where a URL is in a text, in characters. */
export type Destination = { readonly at: number; readonly length: number; readonly url: string };

/**
 * Returns the destination of a link, image or definition, if it is written exactly as its URL. Its
 * text may contain brackets.
 * @param source of the link
 */
export function destinationIn(source: string, url: string): Destination | undefined {
  const ends = [...source.matchAll(/\][(:]/g)].map(({ index }) => index).toReversed();
  for (const end of ends) {
    const [, opening = '', rest = ''] = /^(\][(:]\s*<?)([^<>\n]*)/.exec(source.slice(end)) ?? [];
    const at = end + opening.length;
    if (url !== '' && rest.startsWith(url) && /^(?:[>)]|\s|$)/.test(source.slice(at + url.length)))
      return { at, length: url.length, url };
  }
  return undefined;
}
