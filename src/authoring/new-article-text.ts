import type { CalendarDay } from '../domain/calendar-day.ts';
import { quotedYaml, yamlListOf, yamlOf } from '../content/yaml-text.ts';

/** What a person says of an article before it is written. */
export type NewArticle = {
  readonly title: string;
  readonly category: string;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  readonly owner: string | undefined;
  readonly draft: boolean;
  /** Day of publication, and of the last change. */
  readonly published: CalendarDay;
};

/** What stands below the front matter at first: it says what to write, and is valid, so that the check passes. */
const SKELETON = `Answer the title here in one or two sentences. Search shows them first.

## What to do

1. Name the first thing to select, in **bold**, just as the screen shows it.
2. Say what the reader sees then.

## When it does not work

Name what often goes wrong, and where to read on.
`;

/** The file of a new article. The strict reader reads back exactly what was given. */
export function articleText({
  title,
  category,
  description,
  keywords,
  owner,
  draft,
  published,
}: NewArticle): string {
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
  return `---\n${fields.join('\n')}\n---\n\n${SKELETON}`;
}

/**
 * Why a text cannot be a title or another text of one line.
 * @returns the rest of a sentence that begins with its name; undefined when it can
 */
export function whyNotOneLine(text: string): string | undefined {
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(text)) return 'must be one line.';
  if (!text.isWellFormed() || /[\p{Cc}\uFFFE\uFFFF]/u.test(text))
    return 'holds characters that cannot be shown. Remove them.';
  return undefined;
}
