import { baseLanguage } from '../../text/base-language.ts';
import { linkTextsOf } from '../link-texts.ts';
import type { ArticleRule } from '../rule.ts';

/** Link texts that say nothing of where they lead, for each language. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:click|tap|press|go|see|read|look|find (?:it|out)|view|check)? ?(?:it |this |more )?(?:right )?(?:here|this|more|link|page|article)|this (?:link|page|article|site|website)|the link|link|learn more|read more|find out more|more info(?:rmation)?|more details|details|click|continue reading|go)$/,
};

export const vagueLink: ArticleRule = {
  name: 'vague-link',
  severity: 'warning',
  description:
    'The words of a link say where it leads; screen readers list links without the text around them.',
  checkArticle(parsed) {
    const vague = VAGUE[baseLanguage(parsed.article.locale)];
    return linkTextsOf(parsed).flatMap(({ line, column, text }) => {
      if (
        !vague?.test(
          text
            .toLowerCase()
            .replaceAll(/[^\p{L}\s]/gu, '')
            .trim(),
        )
      )
        return [];
      return [
        {
          line,
          column,
          message: `"${text}" does not say where the link leads. Write what readers find there, for example "how to reset your password".`,
        },
      ];
    });
  },
};
