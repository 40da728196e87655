/** A language of the help center, for the script of the widget. */
export type WidgetLocale = {
  /** BCP 47 code. */
  readonly code: string;
  /** Path of the locale below the site root: `''` or `'de/'`. */
  readonly path: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 code of the texts. */
  readonly lang: string;
  readonly texts: {
    readonly button: string;
    readonly close: string;
    readonly failed: string;
    readonly openSite: string;
  };
};

/** A color and that of the text on it. */
export type WidgetColors = readonly [color: string, ink: string];

/** What the script of the widget knows about the help center. The build inserts it. */
export type WidgetSettings = {
  /** Name of the help center. */
  readonly name: string;
  /** Public URL of the help center, for a script that cannot tell where it came from. */
  readonly url: string;
  /** The default locale first. */
  readonly locales: readonly [WidgetLocale, ...WidgetLocale[]];
  readonly light: WidgetColors;
  readonly dark: WidgetColors;
};

/**
 * Returns the locale for a page in a language: the same language and region, else the same
 * language, else the default locale.
 * @param wanted BCP 47 code in any spelling; may be empty
 */
export function widgetLocale<Locale extends { readonly code: string }>(
  locales: readonly [Locale, ...Locale[]],
  wanted: string,
): Locale {
  const find = (test: (code: string) => boolean) =>
    locales.find(({ code }) => test(code.toLowerCase()));
  const parts = wanted.trim().toLowerCase().split(/[-_]/);
  for (let size = parts.length; size > 0; size--) {
    const found = find((code) => code === parts.slice(0, size).join('-'));
    if (found) return found;
  }
  return find((code) => code.split('-', 1)[0] === parts[0]) ?? locales[0];
}
