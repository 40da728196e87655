import type { Element } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { sanitizeSchema } from '../../markdown/sanitize-schema.ts';
import { allowedTags, insteadOf } from '../html-list.ts';
import type { ArticleRule } from '../rule.ts';
import type { Tag } from '../tags.ts';

/** A table cell alone is no cell, but its attributes are judged alone. */
const schema = { ...sanitizeSchema, ancestors: {} };
/** Addresses have rules of their own; the alignment of cells becomes a class. */
const KEPT_OTHERWISE = /^(?:\w+ (?:href|src)|t[dh] align)$/;

export const rawHtml: ArticleRule = {
  name: 'raw-html',
  severity: 'error',
  description:
    'HTML is limited to plain text elements such as `<kbd>`, `<sub>`, `<br>`, `<details>`; the page leaves out all other tags and attributes.',
  checkArticle({ article, tags }) {
    // The elements of .mdx articles are code, which nothing takes anything from.
    if (article.format === 'mdx') return [];
    return tags.flatMap((tag) => {
      const { name, line, column } = tag;
      if (!allowedTags.has(name)) {
        const instead =
          insteadOf[name] ??
          (sanitizeSchema.tagNames?.includes(name)
            ? 'Write it in Markdown'
            : `Write it in Markdown, or \`<${name}>\` between backticks if readers shall see it`);
        return [
          { line, column, message: `The tag <${name}> is not allowed in articles. ${instead}.` },
        ];
      }
      return droppedAttributes(tag).map((attribute) => ({
        line,
        column,
        message: `The page leaves out the attribute ${attribute} of <${name}>. Remove it.`,
      }));
    });
  },
};

/** Attributes, as they are called in HTML, that the sanitizer takes away. */
function droppedAttributes({ name, properties }: Tag): string[] {
  const element: Element = { type: 'element', tagName: name, properties, children: [] };
  const kept = sanitize(element, schema);
  const keptProperties = kept.type === 'element' ? kept.properties : {};
  return Object.keys(properties)
    .filter((key) => !KEPT_OTHERWISE.test(`${name} ${key}`) && !(key in keptProperties))
    .map((key) => (key === 'className' ? 'class' : key.toLowerCase()));
}
