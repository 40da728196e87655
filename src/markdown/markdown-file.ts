import { escapeMarkdown } from './plain-markdown.ts';
import { fill } from '../languages/strings.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { plainMarkdown } from './plain.ts';

type Described = { readonly locale: string; readonly title: string; readonly updated: string };

/**
 * An article as a Markdown file for other programs: its title, its last update, where its page stands, and its text.
 * @param markdown without front matter, as it is published
 * @param page absolute address of the article's page
 * @param base path under which the site is served, `/` or `/help/`
 */
export function markdownFile(
  { locale, title, updated }: Described,
  markdown: string,
  page: string,
  base: string,
): string {
  const source = `${fill(stringsFor(locale).updatedOn, { date: updated })} · <${page}>`;
  return `# ${escapeMarkdown(title)}\n\n${source}\n\n${plainMarkdown(markdown, base).trim()}\n`;
}
