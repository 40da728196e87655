import type { SearchEngineId } from './search-engines.ts';

/** A text for each locale, by locale code; locales without one fall back to the default locale's text. */
export type LocalizedText = Readonly<Record<string, string>>;

export type LocaleDefinition = {
  /** BCP 47 code, also the name of the folder below `articles/`. */
  readonly code: string;
  /** The language's own name. */
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
};

export type CategoryDefinition = { readonly id: string; readonly label: LocalizedText };

export type SectionDefinition = {
  readonly id: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
};

export type LinkDefinition = { readonly href: string; readonly label: LocalizedText };

/** The shape of `src/site.ts`. */
export type SiteDefinition = {
  readonly name: string;
  /** Absolute http(s) address with a trailing slash. */
  readonly address: string;
  readonly locales: readonly [LocaleDefinition, ...LocaleDefinition[]];
  readonly categories: readonly [CategoryDefinition, ...CategoryDefinition[]];
  readonly sections: readonly SectionDefinition[];
  readonly pageSize: number;
  readonly contact: LinkDefinition;
  readonly footerLinks: readonly LinkDefinition[];
  readonly offline: boolean;
  readonly searchEngine?: SearchEngineId | undefined;
};
