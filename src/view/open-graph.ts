/**
 * Returns a locale in Open Graph format. Adds the most likely country if it has none.
 * @param lang BCP 47 code
 * @example openGraphLocale('en') // "en_US"
 */
export function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
