import { proseOf } from '../prose.ts';
import type { ArticleRule } from '../rule.ts';

/** `[text][label]`, `[label][]` and `[^note]` that the parser did not resolve. */
const REFERENCE =
  /(?<!\\)\[(?:\^(?<note>[^\]\s[]+)|(?<text>(?:[^[\]\\]|\\.)+)\]\[(?<label>[^[\]]*))\]/g;

export const undefinedReference: ArticleRule = {
  name: 'undefined-reference',
  severity: 'warning',
  description:
    'Reference links and footnotes have a definition. Otherwise, pages show their brackets.',
  checkArticle(parsed) {
    return proseOf(parsed).flatMap(({ text, positionAt }) =>
      [...text.matchAll(REFERENCE)].map(({ index, groups }) => {
        const {
          note,
          text: words = '',
          label = '',
        }: Record<string, string | undefined> = groups ?? {};
        const name = label.trim() || words;
        const message =
          note === undefined
            ? `Undefined reference "[${name}]". ` +
              `Write [${words}](url), or add a line "[${name}]: url".`
            : `Undefined footnote "[^${note}]". Add a line "[^${note}]: text".`;
        return { ...positionAt(index), message };
      }),
    );
  },
};
