/**
 * A segment of an old path: letters and digits of any language and some marks. Excluded are
 * characters that a host's file of redirects reads as a pattern (`*`, `:`, `$`) or as the end of a
 * value, and segments of dots alone.
 */
const SEGMENT = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}\-._~!()+,=@ ]+$/u;

/** Longest segment and path, in bytes: disks take names of 255, hosts lines of about 1,000. */
const [MAX_SEGMENT, MAX_PATH] = [200, 800];

/** Returns whether a path is longer than disks and hosts take. */
export function isTooLong(oldPath: string): boolean {
  const lengths = (segmentsOf(oldPath) ?? []).map(
    (segment) => new TextEncoder().encode(segment).length,
  );
  return oldPath.length > MAX_PATH || lengths.some((length) => length > MAX_SEGMENT);
}

/**
 * Returns the segments of a path, with percent escapes resolved.
 * @param oldPath from the site root, as written in `redirect_from`: `/hc/en-us/360%20days/`
 * @returns undefined when not every host can redirect from it
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
 * Returns a key that is the same for all ways to write a path: hosts add and drop the slash and
 * `index.html` at its end, and some disks ignore case.
 */
export function addressKey(oldPath: string): string {
  const path = (segmentsOf(oldPath) ?? [oldPath.slice(1)]).join('/').toLowerCase();
  return `/${path.replace(/(^|\/)index\.html?$/, '')}`.replace(/(.)\/$/, '$1');
}

/** Returns the path, from the site root, of the file that a static host serves at an old path. */
export function fileOfAddress(oldPath: string): string {
  const path = (segmentsOf(oldPath) ?? []).join('/');
  return /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

/** Returns the paths of the folders that a file is in, the outermost first. */
export function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Returns an old path as hosts compare it: percent escapes resolved, with and without the slash at
 * its end; that of a file as it is.
 */
export function spellingsOf(oldPath: string): string[] {
  const path = `/${(segmentsOf(oldPath) ?? []).join('/')}`;
  return /\.html?$/i.test(path) ? [path] : [path, `${path}/`];
}
