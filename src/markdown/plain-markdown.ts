/** Returns a text as Markdown that shows exactly its characters, for titles and labels. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, String.raw`\$&`)
    .replaceAll(/\s+/g, ' ');
}

export type MarkdownLink = {
  readonly title: string;
  readonly href: string;
  readonly description: string | undefined;
};

/**
 * Returns the llms.txt of a site (https://llmstxt.org): name, summary, then lists of links.
 * @param sections with absolute URLs
 * @param details further lines of text, before the lists
 */
export function llmsText(
  name: string,
  summary: string,
  sections: readonly { label: string; links: readonly MarkdownLink[] }[],
  details: readonly string[] = [],
): string {
  const lists = sections.map(
    ({ label, links }) => `## ${escapeMarkdown(label)}\n\n${links.map(listItem).join('\n')}\n`,
  );
  return [
    `# ${escapeMarkdown(name)}\n`,
    `> ${escapeMarkdown(summary)}\n`,
    ...details.map((line) => `${line}\n`),
    ...lists,
  ].join('\n');
}

function listItem({ title, href, description }: MarkdownLink): string {
  const end = description === undefined ? '' : `: ${escapeMarkdown(description)}`;
  return `- [${escapeMarkdown(title)}](${href})${end}`;
}
