import { languageFor } from '../../languages/registry.ts';
import { linkTextsOf } from '../link-texts-of.ts';
import type { ArticleRule } from '../rule.ts';

const FIX = 'Name the target, for example "how to reset your password".';

export const vagueLink: ArticleRule = {
  name: 'vague-link',
  severity: 'warning',
  description:
    'Link texts say where they lead. Screen readers list links without the text around them.',
  checkArticle(parsed) {
    const { vagueLinks } = languageFor(parsed.article.locale);
    return linkTextsOf(parsed)
      .filter(({ text }) => vagueLinks?.test(wordsIn(text)))
      .map(({ line, column, text }) => ({
        line,
        column,
        message: `The link text "${text}" does not say where it leads. ${FIX}`,
      }));
  },
};

/** Returns a text in lower case, without punctuation. */
function wordsIn(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, '')
    .trim();
}
