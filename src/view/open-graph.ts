/**
 * A locale as Open Graph writes it, with the country where most of its readers are when it names none.
 * @param lang BCP 47 code
 * @example openGraphLocale('en') // "en_US"
 */
export function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
