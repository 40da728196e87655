import { escapeMarkdown } from './plain-markdown.ts';
import { fill } from '../languages/strings.ts';
import { stringsFor } from '../languages/strings-for.ts';
import type { LinkOf } from './links.ts';
import { plainMarkdown } from './plain.ts';

type Described = { readonly locale: string; readonly title: string; readonly updated: string };

/**
 * Returns an article as a Markdown file for other programs: title, last update, URL and text.
 * @param markdown without front matter, as published
 * @param page absolute URL of the article's page
 * @param base base path of the site, `/` or `/help/`
 * @param linkOf finds the articles that it links to by their files
 */
export function markdownFile(
  { locale, title, updated }: Described,
  markdown: string,
  page: string,
  base: string,
  linkOf: LinkOf,
): string {
  const source = `${fill(stringsFor(locale).updatedOn, { date: updated })} · <${page}>`;
  const body = plainMarkdown(markdown, base, linkOf).trim();
  return `# ${escapeMarkdown(title)}\n\n${source}\n\n${body}\n`;
}
