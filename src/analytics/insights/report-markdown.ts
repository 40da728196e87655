/** Returns entries as a YAML block, or that there are none. */
export function yamlBlock(entries: readonly string[]): string {
  return entries.length === 0 ? 'None.' : ['```yaml', ...entries, '```'].join('\n');
}

/** Returns a Markdown table, or that it has no rows. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return 'None.';
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Returns a text as Markdown code, where no Markdown, link, mention or HTML works. */
export function code(text: string): string {
  return `\`${plain(text) || '-'}\``;
}

/** Returns a text with only letters, digits and joining punctuation; the rest becomes spaces. */
export function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N}'./_-]+/gu, ' ').trim();
}
