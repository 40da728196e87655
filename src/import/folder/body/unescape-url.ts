/** Returns the URL that Markdown means: without angle brackets and backslashes. */
export function unescapeUrl(written: string): string {
  const inner = written.startsWith('<') ? written.slice(1, -1) : written;
  return inner.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
