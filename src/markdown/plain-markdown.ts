/** A text as Markdown that shows exactly its characters, for titles and labels: nothing in it becomes markup. */
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
 * A site for language models, as https://llmstxt.org has it: the name, what it is, then lists of links.
 * @param sections with absolute addresses
 */
export function llmsText(
  name: string,
  summary: string,
  sections: readonly { label: string; links: readonly MarkdownLink[] }[],
): string {
  const lists = sections.map(
    ({ label, links }) => `## ${escapeMarkdown(label)}\n\n${links.map(listItem).join('\n')}\n`,
  );
  return [`# ${escapeMarkdown(name)}\n`, `> ${escapeMarkdown(summary)}\n`, ...lists].join('\n');
}

function listItem({ title, href, description }: MarkdownLink): string {
  return `- [${escapeMarkdown(title)}](${href})${description === undefined ? '' : `: ${escapeMarkdown(description)}`}`;
}
