import { formatCount } from '../domain/shown-views.ts';

/** A text with placeholders in braces: `Published on {date}`. */
export type Text = string;

/**
 * A text for each plural form of a language. `other` is used for missing forms. See
 * https://cldr.unicode.org/index/cldr-spec/plural-rules.
 */
export type Plural = { readonly other: Text } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text>>
> & {
    /** BCP 47 code of the texts, if it is not that of the page. */
    readonly lang?: string;
  };

/**
 * Returns a text with its placeholders filled. A placeholder without a value is a bug and stays.
 */
export function fill(text: Text, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\{(\w+)\}/g,
    (placeholder, name: string) =>
      (Object.hasOwn(values, name) ? values[name] : undefined) ?? placeholder,
  );
}

/**
 * Returns the plural form for a count, with `{count}` formatted for the language of the page.
 * @param lang BCP 47 code of the page
 */
export function plural(
  forms: Plural,
  count: number,
  lang: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const form = forms[pluralRules(forms.lang ?? lang).select(count)] ?? forms.other;
  return fill(form, { ...values, count: formatCount(count, forms.lang ?? lang) });
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(lang: string): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known;
}
