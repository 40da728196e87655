/**
 * Returns a heading with signs in front. Signs at the end of the text stay text: without a
 * backslash, they would close the heading.
 */
export function atxHeading(depth: number, text: string): string {
  return `${'#'.repeat(depth)} ${text.replace(/(^|[ \t])(#+[ \t]*)$/, '$1\\$2')}`;
}
