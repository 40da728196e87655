/**
 * What may stand in an old address: letters and digits of any language and some marks. Signs that a host's file of
 * redirects would read as a pattern (`*`, `:`, `$`) or as the end of a value are left out, and so are segments of dots alone.
 */
const SEGMENT = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}\-._~!()+,=@ ]+$/u;

/** Longest segment and longest address, in bytes as written: disks take names of 255, hosts lines of about 1,000. */
const [MAX_SEGMENT, MAX_ADDRESS] = [200, 800];

/** Whether an address is longer than disks and hosts take. */
export function isTooLong(address: string): boolean {
  const lengths = (segmentsOf(address) ?? []).map(
    (segment) => new TextEncoder().encode(segment).length,
  );
  return address.length > MAX_ADDRESS || lengths.some((length) => length > MAX_SEGMENT);
}

/**
 * The segments of an address, with percent escapes resolved.
 * @param address path from the site's root, as written in `redirect_from`: `/hc/en-us/360%20days/`
 * @returns undefined when it is no address that every host can redirect
 */
export function segmentsOf(address: string): string[] | undefined {
  if (!/^\/[^/ ][^ ]*$/.test(address)) return undefined;
  try {
    const segments = address
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
 * What is the same for all ways to write an address: hosts add and drop the slash and `index.html` at its end, and some
 * disks know no letter case.
 */
export function addressKey(address: string): string {
  const path = (segmentsOf(address) ?? [address.slice(1)]).join('/').toLowerCase();
  return `/${path.replace(/(^|\/)index\.html?$/, '')}`.replace(/(.)\/$/, '$1');
}

/** The path of the file that a static host answers an old address with, from the site's root. */
export function fileOfAddress(address: string): string {
  const path = (segmentsOf(address) ?? []).join('/');
  return /\.html?$/i.test(path) ? path : `${path}/index.html`;
}

/** The folders that a file is in, by their paths, the outermost first. */
export function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** An old address as hosts compare it: with and without the slash at its end, percent escapes resolved; that of a file only as it is. */
export function spellingsOf(address: string): string[] {
  const path = `/${(segmentsOf(address) ?? []).join('/')}`;
  return /\.html?$/i.test(path) ? [path] : [path, `${path}/`];
}
