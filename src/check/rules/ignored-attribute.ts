import type { Element } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { cellAlignment } from '../../markdown/align.ts';
import { sanitizeSchema } from '../../markdown/sanitize-schema.ts';
import type { JudgedTag } from '../html-tags.ts';
import { judgedTags } from '../html-tags.ts';
import type { Splice } from '../../text/splice.ts';
import type { ArticleRule, Fix } from '../rule.ts';

/** Checks the attributes of table cells without their tables. */
const schema = { ...sanitizeSchema, ancestors: {} };
/** Other rules check URLs. */
const KEPT_OTHERWISE: readonly string[] = ['href', 'src'];
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
/** With the line ends before it; lines of a quote begin with its marks. */
const SPACED_ATTRIBUTE = new RegExp(
  String.raw`(?:[ \t]+(?:\n[ \t>]*)*|(?:\n[ \t>]*)+)${ATTRIBUTE.source}`,
  'g',
);

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
      const fix: Fix = () => cuts(tag, names);
      return [{ line: tag.line, column: tag.column, message, fix }];
    });
  },
};

/** Returns the cuts of attributes with their values and spaces. Ids stay: links may name them. */
function cuts({ name, source, start }: JudgedTag, names: readonly string[]): Splice[] {
  const first = name.length + 1;
  return [...source.slice(first).matchAll(SPACED_ATTRIBUTE)].flatMap(
    ({ 0: written, 1: attribute = '', index }) =>
      names.includes(attribute) && !/^(?:id|name)$/i.test(attribute)
        ? [{ start: start + first + index, end: start + first + index + written.length, text: '' }]
        : [],
  );
}

/** Returns the attributes that the sanitizer removes, as written. */
function droppedAttributes({ name, properties, source }: JudgedTag): string[] {
  const element: Element = { type: 'element', tagName: name, properties, children: [] };
  const kept = sanitize(element, schema);
  const keptProperties = kept.type === 'element' ? kept.properties : {};
  const alignment = cellAlignment(element)?.attribute;
  const written = new Map(
    [...source.slice(name.length + 1).matchAll(ATTRIBUTE)].map(([, attribute = '']) => [
      plain(attribute),
      attribute,
    ]),
  );
  return Object.keys(properties)
    .filter((key) => !KEPT_OTHERWISE.includes(key) && key !== alignment && !(key in keptProperties))
    .map((key) => written.get(plain(PROPERTIES[key] ?? key)) ?? key);
}

/** Properties whose names differ from their attributes by more than hyphens. */
const PROPERTIES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
