import type { Element } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { sanitizeSchema } from '../../markdown/sanitize-schema.ts';
import type { JudgedTag } from '../html-tags.ts';
import { judgedTags } from '../html-tags.ts';
import type { ArticleRule } from '../rule.ts';

/** Checks the attributes of table cells without their tables. */
const schema = { ...sanitizeSchema, ancestors: {} };
/** Other rules check URLs. The alignment of cells becomes a class. */
const KEPT_OTHERWISE = /^(?:\w+ (?:href|src)|t[dh] align)$/;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

const list = new Intl.ListFormat('en');

export const ignoredAttribute: ArticleRule = {
  name: 'ignored-attribute',
  severity: 'warning',
  description:
    'HTML tags have no attributes that pages leave out, such as `style`, `class` and `target`.',
  checkArticle(parsed) {
    return judgedTags(parsed).flatMap((tag) => {
      const names = tag.consequence === 'kept' ? droppedAttributes(tag) : [];
      if (names.length === 0) return [];
      const [subject, verb, it] =
        names.length === 1 ? ['attribute', 'has', 'it'] : ['attributes', 'have', 'them'];
      const message =
        `The ${subject} ${list.format(names)} of <${tag.name}> ${verb} no effect on pages. ` +
        `Remove ${it}.`;
      return [{ line: tag.line, column: tag.column, message }];
    });
  },
};

/** Returns the attributes that the sanitizer removes, as written. */
function droppedAttributes({ name, properties, source }: JudgedTag): string[] {
  const element: Element = { type: 'element', tagName: name, properties, children: [] };
  const kept = sanitize(element, schema);
  const keptProperties = kept.type === 'element' ? kept.properties : {};
  const written = new Map(
    [...source.slice(name.length + 1).matchAll(ATTRIBUTE)].map(([, attribute = '']) => [
      plain(attribute),
      attribute,
    ]),
  );
  return Object.keys(properties)
    .filter((key) => !KEPT_OTHERWISE.test(`${name} ${key}`) && !(key in keptProperties))
    .map((key) => written.get(plain(PROPERTIES[key] ?? key)) ?? key);
}

/** Properties whose names differ from their attributes by more than hyphens. */
const PROPERTIES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
