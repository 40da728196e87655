import type { Scheme } from './palette.ts';
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

export type BrandDefinition = {
  /** Path of an image below `public/`: the logo in the header and the icon of the browser's tab. */
  readonly logo: string;
  /**
   * Color of links and buttons as `#rrggbb`, on light and on dark pages; the check refuses what
   * cannot be read. `src/theme.css` sets all other colors.
   */
  readonly accent: Readonly<Record<Scheme, string>>;
};

/** The shape of `src/site.ts`. */
export type SiteDefinition = {
  readonly name: string;
  readonly brand: BrandDefinition;
  /** Absolute http(s) address with a trailing slash. */
  readonly url: string;
  readonly locales: readonly [LocaleDefinition, ...LocaleDefinition[]];
  readonly categories: readonly [CategoryDefinition, ...CategoryDefinition[]];
  /** Id of the category that is listed by year, too, and that `/feed.xml` tells of; without it, of all articles by their last update. */
  readonly announcements?: string;
  readonly sections: readonly SectionDefinition[];
  readonly pageSize: number;
  readonly contact: LinkDefinition;
  /** Repository of the articles, for the links to edit an article and to report a mistake; GitHub's addresses. */
  readonly repository?: { readonly url: string; readonly branch: string };
  /** Address that receives the readers' votes, see README; without it, that of all signals. */
  readonly feedbackEndpoint?: string;
  /**
   * Address that receives votes, questions without a good answer and opened results, see README. It is another setting than
   * that of the votes because readers' words ask for more care than a yes or no; without either nobody is asked.
   */
  readonly signalsEndpoint?: string;
  readonly headerLinks: readonly LinkDefinition[];
  readonly footerLinks: readonly LinkDefinition[];
  /** How much rules of the check weigh on this site, by the name of the rule; see the table in CONTRIBUTING.md. */
  readonly check?: Readonly<Record<string, 'error' | 'warning' | 'off'>>;
  readonly offline: boolean;
  readonly searchEngine?: SearchEngineId | undefined;
  /** Whether every page brings the Content-Security-Policy itself, for hosts that send no headers of the site's. */
  readonly bringsPolicy?: boolean;
};
