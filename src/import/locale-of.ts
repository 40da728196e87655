/**
 * Returns a locale of another help center as a BCP 47 code: `pt-br` becomes `pt-BR`, and `en-us`
 * becomes `en`, because nearly every center has one English.
 */
export function localeOf(code: string): string {
  const written = code.trim().replaceAll('_', '-');
  try {
    const { language, region, script } = new Intl.Locale(written);
    if (language === 'en' && region === 'US') return 'en';
    return [language, script, region].filter((part) => part !== undefined).join('-');
  } catch {
    return 'en';
  }
}
