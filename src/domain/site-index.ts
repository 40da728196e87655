import type { IssueStatus } from './article-parts.ts';

/** An article of `/index.json`. */
export type IndexEntry = {
  readonly slug: string;
  /** Absolute URL of the page. */
  readonly url: string;
  /** Absolute URL of its Markdown; articles in .mdx have none. */
  readonly markdown?: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  /** Id of its category. */
  readonly category: string;
  /** Id of its section. */
  readonly section: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  /** `YYYY-MM-DD` */
  readonly updated: string;
  /** Of an article about a known issue. */
  readonly status?: IssueStatus | undefined;
  /** For whom it is, if not for everyone. */
  readonly audience?: string | undefined;
  /** Its headings in order; `id` is the URL fragment. */
  readonly headings: readonly {
    readonly depth: number;
    readonly id: string;
    readonly text: string;
  }[];
};

/** A category or section by its id. */
export type Labelled = { readonly id: string; readonly label: string };

/**
 * The content of `/index.json`: the articles of a locale as data. Another number in `version` means
 * that a field was removed or means something else; new fields do not change it.
 */
export type SiteIndex = {
  readonly version: 1;
  readonly name: string;
  /** Absolute URL of the home page of the locale. */
  readonly url: string;
  /** BCP 47 code. */
  readonly locale: string;
  /** Codes of all locales that have articles; the first one has no prefix in its URLs. */
  readonly locales: readonly string[];
  readonly categories: readonly Labelled[];
  readonly sections: readonly Labelled[];
  readonly articles: readonly IndexEntry[];
};
