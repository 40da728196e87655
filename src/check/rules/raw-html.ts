import type { Element } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { sanitizeSchema } from '../../markdown/sanitize-schema.ts';
import { allowedTags, insteadOf } from '../html-list.ts';
import type { ArticleRule } from '../rule.ts';
import type { Tag } from '../tags.ts';

/** Checks the attributes of table cells without their tables. */
const schema = { ...sanitizeSchema, ancestors: {} };
/** Other rules check URLs. The alignment of cells becomes a class. */
const KEPT_OTHERWISE = /^(?:\w+ (?:href|src)|t[dh] align)$/;

export const rawHtml: ArticleRule = {
  name: 'raw-html',
  severity: 'error',
  description:
    'HTML is limited to text elements such as `<kbd>`, `<sub>`, `<br>` and `<details>`. Pages ' +
    'leave out all other tags and attributes.',
  checkArticle({ article, tags }) {
    // The elements of .mdx articles are code. They are not sanitized.
    if (article.format === 'mdx') return [];
    return tags.flatMap((tag) => {
      const { name, line, column } = tag;
      if (!allowedTags.has(name)) {
        return [
          {
            line,
            column,
            message: `The tag <${name}> is not allowed in articles. ${alternativeTo(name)}.`,
          },
        ];
      }
      return droppedAttributes(tag).map((attribute) => ({
        line,
        column,
        message: `The attribute ${attribute} of <${name}> is not allowed in articles. Remove it.`,
      }));
    });
  },
};

function alternativeTo(name: string): string {
  const instead = insteadOf[name];
  if (instead !== undefined) return instead;
  return sanitizeSchema.tagNames?.includes(name)
    ? 'Write it in Markdown'
    : `Write it in Markdown, or \`<${name}>\` in backticks to show the tag`;
}

/** Returns the attributes that the sanitizer removes, by their HTML names. */
function droppedAttributes({ name, properties }: Tag): string[] {
  const element: Element = { type: 'element', tagName: name, properties, children: [] };
  const kept = sanitize(element, schema);
  const keptProperties = kept.type === 'element' ? kept.properties : {};
  return Object.keys(properties)
    .filter((key) => !KEPT_OTHERWISE.test(`${name} ${key}`) && !(key in keptProperties))
    .map((key) => (key === 'className' ? 'class' : key.toLowerCase()));
}
