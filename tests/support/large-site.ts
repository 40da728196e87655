/**
 * The settings of a help center as it comes from another tool: with groups, old paths and choices.
 * @param changes the source of other values, by field
 */
export function largeSite(changes: Readonly<Record<string, string>> = {}): string {
  const fields = {
    name: "'Moved Help'",
    url: "'https://help.example.com/help/'",
    locales: "[{ code: 'en' }, { code: 'de' }]",
    categories: `[
      { id: 'faq', label: { en: 'FAQ', de: 'Fragen' }, redirect_from: ['/categories/old-faq/'] },
      { id: 'guides', label: { en: 'Guides', de: 'Anleitungen' } },
    ]`,
    sectionGroups: `[
      { id: 'safety', label: { en: 'Safety', de: 'Sicherheit' } },
      { id: 'money', label: { en: 'Money', de: 'Geld' } },
      { id: 'empty', label: { en: 'Empty', de: 'Leer' } },
    ]`,
    sections: `[
      { id: 'fees', label: { en: 'Fees', de: 'Gebühren' }, group: 'money',
        redirect_from: { en: ['/hc/en-us/sections/1-Fees'], de: ['/hc/de/sections/1'] } },
      { id: 'limits', label: { en: 'Limits', de: 'Limits' }, group: 'money' },
      { id: 'scams', label: { en: 'Scams', de: 'Betrug' }, group: 'safety' },
      { id: 'other', label: { en: 'Odds', de: 'Anderes' } },
    ]`,
    choices: `{ region: { eu: { en: 'Europe', de: 'Europa' }, us: 'US' }, plan: { pro: 'Pro' } }`,
    ...changes,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: ${value},`);
  return `export const site = {\n${lines.join('\n')}\n};\n`;
}
