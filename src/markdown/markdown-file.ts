import { withoutCheckComments } from './check-comments.ts';
import { escapeMarkdown } from './plain-markdown.ts';
import { fill } from '../languages/strings.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { plainMarkdown } from './plain.ts';

type Described = { readonly locale: string; readonly title: string; readonly updated: string };

/**
 * Returns an article as a Markdown file for other programs: title, last update, URL and text.
 * @param markdown without front matter, as published
 * @param page absolute URL of the article's page
 * @param base base path of the site, `/` or `/help/`
 */
export function markdownFile(
  { locale, title, updated }: Described,
  markdown: string,
  page: string,
  base: string,
): string {
  const source = `${fill(stringsFor(locale).updatedOn, { date: updated })} · <${page}>`;
  return `# ${escapeMarkdown(title)}\n\n${source}\n\n${plainMarkdown(withoutCheckComments(markdown), base).trim()}\n`;
}
