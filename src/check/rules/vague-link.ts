import { languageFor } from '../../languages/registry.ts';
import { linkTextsOf } from '../link-texts.ts';
import type { ArticleRule } from '../rule.ts';

const FIX = 'Write what readers find there, for example "how to reset your password".';

export const vagueLink: ArticleRule = {
  name: 'vague-link',
  severity: 'warning',
  description:
    'Link texts say where they lead; screen readers list links without the text around them.',
  checkArticle(parsed) {
    const { vagueLinks } = languageFor(parsed.article.locale);
    return linkTextsOf(parsed)
      .filter(({ text }) => vagueLinks?.test(wordsIn(text)))
      .map(({ line, column, text }) => ({
        line,
        column,
        message: `"${text}" does not say where the link leads. ${FIX}`,
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
