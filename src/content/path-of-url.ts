/** Returns the decoded path of a URL on this site; undefined for other sites and malformed URLs. */
export function pathOfUrl(source: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{2}|\\)/i.test(source)) return undefined;
  try {
    const path = decodeURIComponent(source.replace(/[?#].*$/s, ''));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
