import { proseOf } from '../prose.ts';
import type { ArticleRule } from '../rule.ts';

/** `[text][label]`, `[label][]` and `[^note]` that the parser left as they are. */
const REFERENCE =
  /(?<!\\)\[(?:\^(?<note>[^\]\s[]+)|(?<text>(?:[^[\]\\]|\\.)+)\]\[(?<label>[^[\]]*))\]/g;

export const undefinedReference: ArticleRule = {
  name: 'undefined-reference',
  severity: 'warning',
  description:
    'Links by reference and footnotes have a definition; without one their brackets are shown.',
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
            ? `"[${name}]" is not defined, so the brackets are shown. Write [${words}](address), or a line "[${name}]: address".`
            : `The footnote "[^${note}]" has no text, so the brackets are shown. Add a line "[^${note}]: text".`;
        return { ...positionAt(index), message };
      }),
    );
  },
};
