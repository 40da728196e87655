import { baseLanguage } from '../../text/base-language.ts';
import { linkTextsOf } from '../link-texts-of.ts';
import type { ArticleRule } from '../rule.ts';

/** Link texts that do not say where they lead, by language. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:click|tap|press|go|see|read|look|find (?:it|out)|view|check)? ?(?:it |this |more )?(?:right )?(?:here|this|more|link|page|article)|this (?:link|page|article|site|website)|the link|link|learn more|read more|find out more|more info(?:rmation)?|more details|details|click|continue reading|go)$/,
};

export const vagueLink: ArticleRule = {
  name: 'vague-link',
  severity: 'warning',
  description:
    'Link texts say where they lead. Screen readers list links without the text around them.',
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
          message:
            `The link text "${text}" does not say where it leads. ` +
            'Name the target, for example "how to reset your password".',
        },
      ];
    });
  },
};
