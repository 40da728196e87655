import { bodyOf } from '../../content/front-matter.ts';
import { quotedYaml } from '../../content/yaml-text.ts';
import { positionsIn } from '../../text/line-column.ts';
import type { ArticleRule } from '../rule.ts';

/** A field or an entry of a list whose whole value is between curly or angle quotes. */
const VALUE =
  /^(?<before>[ \t]*(?:- )?(?:(?<name>\w+):[ \t]+)?)(?<value>[“”„«‘‚](?<inner>[^“”„«»‘‚\n]*)[“”»’‘])[ \t]*$/gm;

export const typographicQuotes: ArticleRule = {
  name: 'typographic-quotes',
  severity: 'warning',
  description:
    'Values of fields are between straight quotes (`"x"`) or none. Curly ones are shown, and do ' +
    'not protect a colon.',
  checkArticle({ article: { text } }) {
    const head = text.slice(0, text.length - bodyOf(text).length);
    const positionAt = positionsIn(text);
    return [...head.matchAll(VALUE)].flatMap(({ index, groups }) => {
      const {
        before = '',
        name,
        value = '',
        inner = '',
      }: Record<string, string | undefined> = groups ?? {};
      if (before.trim() === '' || inner.trim() === '') return [];
      const start = index + before.length;
      const straight = quotedYaml(inner);
      const subject = name === undefined ? 'This entry' : `The value of \`${name}\``;
      return [
        {
          ...positionAt(start),
          message: `${subject} has curly quotes around it. Write straight ones: ${straight}.`,
          fix: () => [{ start, end: start + value.length, text: straight }],
        },
      ];
    });
  },
};
