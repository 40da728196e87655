import type { Unmapped } from '../folder/includes/expand-includes.ts';
import type { ImportedArticle, ImportedText } from '../imported-article.ts';
import type { OldRedirect } from '../redirects/old-redirect.ts';
import type { ApiClient } from '../api-client.ts';

/** Everything that a source holds, in the shape that the writer knows. */
export type ImportedCenter = {
  readonly articles: readonly ImportedArticle[];
  /** The locale whose titles give files and folders their names. */
  readonly defaultLocale: string;
  /** Redirects of the source. `followRedirects` adds them to the old URLs of their pages. */
  readonly redirects?: readonly OldRedirect[];
  /** Headers to download a file with: some sources ask for the key. */
  readonly fileHeaders?: (url: string) => Readonly<Record<string, string>>;
  /** Texts that several articles include. */
  readonly shared?: readonly ImportedText[];
  /** What has no form here, with its line in the source. */
  readonly unmapped?: readonly Unmapped[];
  /** What the source could not give, one sentence each, for the report. */
  readonly notes: readonly string[];
  /** Absolute path of the folder that source links (`source-link.ts`) start from. */
  readonly folder?: string | undefined;
};

export type SourceOptions = {
  readonly api: ApiClient;
  /** Only these locales; undefined for all. */
  readonly locales: readonly string[] | undefined;
  /** CSS selector of the element that holds the body of a saved page. */
  readonly selector?: string | undefined;
  /** Called with the number of articles read so far. */
  readonly onProgress: (articles: number) => void;
};

/** A help center to import from. One file reads each kind. */
export type Source = {
  /** The word after `npm run import --`. */
  readonly name: string;
  /** What it takes: `<url or folder>`. */
  readonly takes: string;
  /**
   * @param target URL or folder; undefined when the environment holds all that is needed
   * @throws UserError with one sentence about a missing key, a wrong folder or a failed request
   */
  read(target: string | undefined, options: SourceOptions): Promise<ImportedCenter>;
};
