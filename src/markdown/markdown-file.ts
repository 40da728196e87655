import type { ChoiceGroup } from '../domain/article-parts.ts';
import { withoutCheckComments } from './check-comments.ts';
import { escapeMarkdown } from './plain-markdown.ts';
import { fill } from '../languages/fill-text.ts';
import { stringsFor } from '../languages/strings-for.ts';
import type { LinkOf } from './links.ts';
import { plainMarkdown } from './plain.ts';

type Described = {
  readonly locale: string;
  readonly title: string;
  readonly updated: string;
  /** What is known of the issue that it is about; undefined for other articles. */
  readonly issue?: string | undefined;
  /** Label of those whom the article is for; undefined for everyone. */
  readonly audience?: string | undefined;
};

/**
 * Returns an article as a Markdown file for other programs: title, last update, URL and text.
 * @param markdown without front matter, as published
 * @param page absolute URL of the article's page
 * @param base base path of the site, `/` or `/help/`
 * @param linkOf finds the articles that it links to by their files
 * @param choices with labels in the language of the article
 */
export function markdownFile(
  { locale, title, updated, issue, audience }: Described,
  markdown: string,
  page: string,
  base: string,
  linkOf: LinkOf,
  choices: readonly ChoiceGroup[],
): string {
  const strings = stringsFor(locale);
  const bold = (text: string | undefined) =>
    text === undefined ? '' : `**${escapeMarkdown(text)}**\n\n`;
  const onlyFor = bold(audience && fill(strings.onlyFor, { values: audience }));
  const source = `${fill(strings.updatedOn, { date: updated })} · <${page}>`;
  const body = plainMarkdown(withoutCheckComments(markdown), base, linkOf, choices).trim();
  return `# ${escapeMarkdown(title)}\n\n${source}\n\n${bold(issue)}${onlyFor}${body}\n`;
}
