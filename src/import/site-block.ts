import type { Plan } from './plan-paths.ts';

/**
 * Returns the locales, groups and sections of an import as lines for `src/site.ts`, in the order of
 * the source.
 * @param attachmentTypes endings of saved files that articles may not offer yet
 */
export function siteBlock(
  { sections }: Plan,
  locales: readonly string[],
  attachmentTypes: readonly string[],
): string {
  const entries = sections.map(({ id, labels, descriptions, group, oldUrls }) => {
    const redirects = [...new Set(oldUrls.map((url) => pathOf(url)))];
    return [
      '    {',
      `      id: ${text(id)},`,
      `      label: ${texts(labels)},`,
      ...(Object.keys(descriptions).length === 0
        ? []
        : [`      description: ${texts(descriptions)},`]),
      ...(group === undefined ? [] : [`      group: ${text(group)},`]),
      ...(redirects.length === 0
        ? []
        : [`      redirect_from: [${redirects.map(text).join(', ')}],`]),
      '    },',
    ].join('\n');
  });
  const codes = locales.map((code) => `    { code: ${text(code)}, label: ${text(nameOf(code))} },`);
  const types = attachmentTypes.map(text).join(', ');
  return [
    ...['  locales: [', ...codes, '  ],'],
    ...['  sections: [', ...entries, '  ],'],
    ...(types === '' ? [] : [`  attachmentTypes: [${types}],`]),
    '',
  ].join('\n');
}

function text(value: string): string {
  return `'${value.replaceAll(/[\\']/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')}'`;
}

function texts(byLocale: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(byLocale).map(
    ([locale, value]) => `${/^[a-z]+$/.test(locale) ? locale : text(locale)}: ${text(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** Returns the name of a language in that language. */
function nameOf(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

function pathOf(url: string): string {
  return URL.canParse(url, 'https://source.invalid/')
    ? new URL(url, 'https://source.invalid/').pathname
    : url;
}
