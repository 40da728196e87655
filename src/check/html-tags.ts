import { sanitizeSchema } from '../markdown/sanitize-schema.ts';
import { allowedTags, insteadOf, knownTags, lostTags, partTags } from './html-list.ts';
import type { ParsedArticle } from './parsed-article.ts';
import type { Tag } from './tags.ts';

/** What pages do with a tag: keep it, leave out only the tag, or its content too. */
type Consequence = 'kept' | 'ignored' | 'lost' | 'placeholder';

/** A tag as written, and what happens to it on the page. */
export type JudgedTag = Tag & { readonly source: string; readonly consequence: Consequence };

/**
 * Returns the tags of a Markdown article, without those inside content that pages leave out. The
 * elements of .mdx articles are code and are not sanitized: there are none.
 */
export function judgedTags({ article, tags, text }: ParsedArticle): JudgedTag[] {
  if (article.format === 'mdx' || tags.length === 0) return [];
  const closed = closedTags(text, tags);
  let hiddenUntil = 0;
  return tags.flatMap((tag): JudgedTag[] => {
    if (tag.start < hiddenUntil || partTags.has(tag.name)) return [];
    const consequence = consequenceOf(tag, closed);
    if (sanitizeSchema.strip?.includes(tag.name)) hiddenUntil = endOf(tag, text);
    return [{ ...tag, source: text.slice(tag.start, tag.end), consequence }];
  });
}

function consequenceOf({ name }: Tag, closed: ReadonlySet<string>): Consequence {
  if (allowedTags.has(name)) return 'kept';
  if (lostTags.has(name)) return 'lost';
  return knownTags.has(name) || closed.has(name) ? 'ignored' : 'placeholder';
}

/** Returns the names in closing tags. An unknown tag with an end has text that stays. */
function closedTags(text: string, tags: readonly Tag[]): ReadonlySet<string> {
  if (tags.every(({ name }) => knownTags.has(name))) return new Set();
  return new Set([...text.matchAll(/<\/([a-z][^\s>/]*)/gi)].map(([, name = '']) => lower(name)));
}

/** Returns the offset of a tag's end tag; the end of the text if there is none. */
function endOf({ name, end }: Tag, text: string): number {
  const close = new RegExp(`</${name}(?![\\w-])`, 'gi');
  close.lastIndex = end;
  return close.exec(text)?.index ?? text.length;
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** Returns what to write instead of a tag, as a sentence. */
export function alternativeTo(name: string): string {
  const instead = insteadOf[name];
  if (instead !== undefined) return `${instead}.`;
  return sanitizeSchema.tagNames?.includes(name)
    ? 'Write it in Markdown.'
    : `Write it in Markdown, or \`<${name}>\` in backticks to show the tag.`;
}
