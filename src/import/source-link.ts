/** Begins a link or an image that leads to a file of the source folder. */
export const SOURCE_SCHEME = 'source:';

/**
 * Returns the URL that bodies use for a file of the source folder. The writer turns it into the
 * path of the article that has this `file`, or into that of the copied file.
 * @param path relative to the folder, with slashes
 * @param hash begins with `#`, or is empty
 */
export function sourceLink(path: string, hash = ''): string {
  return `${SOURCE_SCHEME}${path.split('/').map(encodeSegment).join('/')}${hash}`;
}

/** Returns the file and the hash that a source link names; undefined for other URLs. */
export function sourceFileOf(
  url: string,
): { readonly path: string; readonly hash: string } | undefined {
  if (!url.startsWith(SOURCE_SCHEME)) return undefined;
  const [path = '', ...rest] = url.slice(SOURCE_SCHEME.length).split('#');
  const hash = rest.length > 0 ? `#${rest.join('#')}` : '';
  try {
    return { path: decodeURIComponent(path), hash };
  } catch {
    return { path, hash };
  }
}

/** Returns a link to a file of the source as its path, and other URLs as they are. */
export function pathOfSource(url: string): string {
  return url.startsWith(SOURCE_SCHEME) ? url.slice(SOURCE_SCHEME.length) : url;
}

/** Parentheses end the URL of a Markdown link. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replaceAll(
    /[()']/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
