import { accentPair } from '../../config/accent-pair.ts';
import { slugOf } from '../../text/slug.ts';
import type { InitAnswers } from './init-answers.ts';

/** The section of the example articles. */
export const EXAMPLE_SECTION = 'getting-started';

/** Returns the text of `src/site.ts` for a new help center. */
export function siteFileText(answers: InitAnswers): string {
  const { name, url, accent, locale, categories } = answers;
  const { light, dark } = accentPair(accent);
  const label = (text: string) => `{ ${key(locale)}: ${quoted(text)} }`;
  const rows = categories.map((text) => `{ id: ${quoted(slugOf(text))}, label: ${label(text)} },`);
  return `import type { SiteInput } from './config/site-definition.ts';

/** The settings of this help center. docs/en/reference/settings.md explains all of them. */
export const site: SiteInput = {
  name: ${quoted(name)},

  /** Where readers find the site. A path in it becomes the base path. */
  url: ${quoted(url)},

  /** The logo is in \`public/\`. The build refuses an accent that is too faint to read. */
  brand: { logo: '/favicon.svg', accent: { light: '${light}', dark: '${dark}' } },

  /** The first language has no prefix in its URLs. */
  locales: [{ code: ${quoted(locale)} }],

  /** The values of \`category\`, in the order of the tabs. */
  categories: [
    ${rows.join('\n    ')}
  ],
${announcements(categories)}
  /** The folders below \`articles/<language>/\`, in the order of the home page. */
  sections: [{ id: '${EXAMPLE_SECTION}', label: ${label('Getting started')} }],
${contact(answers, label('Contact support'))}};
`;
}

function announcements(categories: readonly string[]): string {
  const news = categories.map(slugOf).find((id) => id === 'news' || id === 'announcements');
  if (news === undefined) return '';
  const comment = '/** The category that is also listed by year and feeds `/feed.xml`. */';
  return `\n  ${comment}\n  announcements: ${quoted(news)},\n`;
}

function contact({ email }: InitAnswers, label: string): string {
  if (email === undefined) return '';
  const setting = `contact: { href: ${quoted(`mailto:${email}`)}, label: ${label} },`;
  return `\n  /** Where readers turn who found no answer. */\n  ${setting}\n`;
}

function key(locale: string): string {
  return /^[a-z]+$/.test(locale) ? locale : quoted(locale);
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
