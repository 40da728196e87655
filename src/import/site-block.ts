import type { Plan, PlannedSection } from './plan-paths.ts';

/**
 * Returns the locales, groups and sections of an import as lines for `src/site.ts`, in the order of
 * the source.
 * @param attachmentTypes endings of saved files that articles may not offer yet
 */
export function siteBlock(
  { sections, groups }: Plan,
  locales: readonly string[],
  attachmentTypes: readonly string[],
): string {
  const entries = sections.map(({ id, labels, descriptions, group, oldUrls }) => {
    return [
      '    {',
      `      id: ${text(id)},`,
      `      label: ${texts(labels)},`,
      ...(Object.keys(descriptions).length === 0
        ? []
        : [`      description: ${texts(descriptions)},`]),
      ...(group === undefined ? [] : [`      group: ${text(group)},`]),
      ...redirectLines(oldUrls, locales),
      '    },',
    ].join('\n');
  });
  const headings = groups.map(
    ({ id, labels }) => `    { id: ${text(id)}, label: ${texts(labels)} },`,
  );
  const codes = locales.map((code) => `    { code: ${text(code)}, label: ${text(nameOf(code))} },`);
  const types = attachmentTypes.map(text).join(', ');
  return [
    ...['  locales: [', ...codes, '  ],'],
    ...(headings.length === 0 ? [] : ['  sectionGroups: [', ...headings, '  ],']),
    ...['  sections: [', ...entries, '  ],'],
    ...(types === '' ? [] : [`  attachmentTypes: [${types}],`]),
    '',
  ].join('\n');
}

/** A list for a site with one locale, else a list for each locale. */
function redirectLines(
  byLocale: PlannedSection['oldUrls'],
  [first = '', ...others]: readonly string[],
): string[] {
  const entries = Object.entries(byLocale).filter(([, paths]) => paths.length > 0);
  if (entries.length === 0) return [];
  const list = (paths: readonly string[]) => `[${paths.map(text).join(', ')}]`;
  if (others.length === 0) return [`      redirect_from: ${list(byLocale[first] ?? [])},`];
  const lines = entries.map(([locale, paths]) => `        ${keyOf(locale)}: ${list(paths)},`);
  return ['      redirect_from: {', ...lines, '      },'];
}

function text(value: string): string {
  return `'${value.replaceAll(/[\\']/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')}'`;
}

function texts(byLocale: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(byLocale).map(
    ([locale, value]) => `${keyOf(locale)}: ${text(value)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

function keyOf(locale: string): string {
  return /^[a-z]+$/.test(locale) ? locale : text(locale);
}

/** Returns the name of a language in that language. */
function nameOf(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
