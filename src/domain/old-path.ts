/**
 * A segment of an old path: letters and digits of any language and some marks. Excludes characters
 * that a redirects file reads as a pattern (`*`, `:`, `$`) or as the end of a value, and segments
 * of dots alone.
 */
const SEGMENT = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}\-._~!()+,=@ ]+$/u;

/**
 * Maximum length of a segment and a path, in bytes: file systems take names of 255, hosts lines of
 * about 1,000.
 */
const [MAX_SEGMENT, MAX_PATH] = [200, 800];

/** Returns whether a path is longer than file systems and hosts allow. */
export function isTooLong(oldPath: string): boolean {
  const lengths = (segmentsOf(oldPath) ?? []).map(
    (segment) => new TextEncoder().encode(segment).length,
  );
  return oldPath.length > MAX_PATH || lengths.some((length) => length > MAX_SEGMENT);
}

/**
 * Returns the segments of a path, with percent escapes decoded.
 * @param oldPath from the site root, as in `redirect_from`: `/hc/en-us/360%20days/`
 * @returns undefined when some hosts cannot redirect from it
 */
export function segmentsOf(oldPath: string): string[] | undefined {
  if (!/^\/[^/ ][^ ]*$/.test(oldPath)) return undefined;
  try {
    const segments = oldPath
      .slice(1)
      .replace(/\/$/, '')
      .split('/')
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
    return segments.every((segment) => SEGMENT.test(segment)) ? segments : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns a key that is the same for all spellings of a path. Hosts add and remove the trailing
 * slash and `index.html`, and some file systems ignore case.
 */
export function pathKey(oldPath: string): string {
  const path = (segmentsOf(oldPath) ?? [oldPath.slice(1)]).join('/').toLowerCase();
  return `/${path.replace(/(^|\/)index\.html?$/, '')}`.replace(/(.)\/$/, '$1');
}

/** Returns the path, from the site root, of the file that a static host serves at an old path. */
export function fileOfPath(oldPath: string): string {
  const path = (segmentsOf(oldPath) ?? []).join('/');
  return /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

/** Returns the paths of the folders that contain a file, the outermost first. */
export function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Returns an old path as hosts compare it: with percent escapes decoded, with and without the
 * trailing slash. The path of a file stays as it is.
 */
export function spellingsOf(oldPath: string): string[] {
  const path = `/${(segmentsOf(oldPath) ?? []).join('/')}`;
  return /\.html?$/i.test(path) ? [path] : [path, `${path}/`];
}
