const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Splits `name.de`, `name._de` into a name and a locale; undefined for other names. */
export function localeSuffix(
  file: string,
): { readonly name: string; readonly locale: string } | undefined {
  const { name = '', locale = '' }: Partial<Record<string, string>> =
    /^(?<name>.+)\._?(?<locale>[a-z]{2}(?:-[A-Za-z]{2,4})?)$/.exec(file)?.groups ?? {};
  return isLocaleCode(locale) ? { name, locale } : undefined;
}

/** Returns whether a name is a locale, such as `de` or `pt-BR`. */
export function isLocaleCode(name: string): boolean {
  if (!/^[a-z]{2,3}(?:[-_](?:[a-z]{2}|[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))?$/.test(name)) return false;
  try {
    return NAMES.of(name.replaceAll('_', '-').split('-')[0] ?? '') !== undefined;
  } catch {
    return false;
  }
}
