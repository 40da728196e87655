import type { CalendarDay } from '../domain/calendar-day.ts';
import { quotedYaml, yamlListOf, yamlOf } from './yaml-text.ts';

/** What is known of an article before it is written. */
export type NewArticle = {
  readonly title: string;
  readonly category: string;
  readonly description?: string | undefined;
  readonly keywords?: readonly string[];
  readonly owner?: string | undefined;
  readonly draft?: boolean;
  /** Day of publication, and of the last change; a placeholder where nobody knows it yet. */
  readonly published: CalendarDay;
};

/** The text of a new article: it says what to write. */
const TEMPLATE_TEXT = `Answer the title in one or two sentences. Search shows them first.

## What to do

1. Name the first thing to select, in **bold**, exactly as the screen shows it.
2. Say what the reader sees then.

## If it does not work

Name what often goes wrong, and where to read on.
`;

/** The title where nobody knows it yet, for editors in the browser. */
export const TEMPLATE_TITLE = 'How do I …?';

/** The sentences of the template as readers would see them. */
export const templateSentences: readonly string[] = TEMPLATE_TEXT.split('\n')
  .filter((line) => line.endsWith('.'))
  .map((line) => line.replace(/^\d\. /, '').replaceAll('**', ''));

/** Returns the file of a new article. The front matter reader reads back exactly what was given. */
export function articleTemplate(article: NewArticle): string {
  const { title, category, description, keywords = [], owner, draft, published } = article;
  const fields = [
    `title: ${quotedYaml(title)}`,
    `category: ${yamlOf(category)}`,
    `published: ${published}`,
    `updated: ${published}`,
    ...(description === undefined ? [] : [`description: ${quotedYaml(description)}`]),
    ...(keywords.length === 0 ? [] : [`keywords: ${yamlListOf(keywords)}`]),
    ...(owner === undefined ? [] : [`owner: ${quotedYaml(owner)}`]),
    ...(draft ? ['draft: true'] : []),
  ];
  return `---\n${fields.join('\n')}\n---\n\n${TEMPLATE_TEXT}`;
}
