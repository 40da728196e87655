import type { ImportedArticle, ImportedGroup } from '../../imported-article.ts';
import type { IncludeRules } from '../../folder/includes/found-include.ts';
import type { ForeignData } from '../../folder/source-front-matter.ts';
import type { SourceFolder } from '../../folder/source-folder.ts';

/** A file of Markdown in its two parts. */
export type SourcePage = {
  /** Path in the source folder. */
  readonly file: string;
  readonly data: ForeignData;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly line: number;
};

/** A page with what its convention makes of its path and its front matter. */
export type PlacedPage = SourcePage & {
  /** The same in every locale. */
  readonly id: string;
  /** Tells apart pages of one id; the same in every locale. Without it, the file ending does. */
  readonly fullId?: string;
  /** Undefined for the default locale. */
  readonly locale?: string | undefined;
  readonly groups: readonly ImportedGroup[];
  readonly slug?: string | undefined;
  /** For a page whose front matter and text have no title. */
  readonly title: string;
  /** Paths on the old site. The first is the one in use. */
  readonly urls: readonly string[];
  /** Days that the path says. */
  readonly published?: string | undefined;
  readonly hidden?: ImportedArticle['hidden'];
};

/** What a convention finds in a folder. */
export type ConventionSite = {
  readonly pages: readonly PlacedPage[];
  readonly defaultLocale?: string | undefined;
  /** Folders whose files have paths of the old site's root. */
  readonly publicFolders: readonly string[];
  /** The host of the old site, with its scheme. */
  readonly origin?: string | undefined;
  /** Path of the site on its host. Links to pages and public files have it, or lack it. */
  readonly base?: string | undefined;
  /** Old paths that the site itself redirected, and the paths they led to. */
  readonly redirects?: readonly { readonly from: string; readonly to: string }[];
  /** Values of `{{ site.x }}` and the like; undefined for a tool without templates. */
  readonly values?: ReadonlyMap<string, string> | undefined;
  /** Names in front of the values of a page: `page` for `{{ page.x }}`, the default. */
  readonly pageValues?: readonly string[] | undefined;
  /** How pages include other files; undefined for a tool that cannot. */
  readonly includes?: IncludeRules | undefined;
  /** Markdown may hold components, so indented lines are no code. */
  readonly hasComponents?: boolean | undefined;
  /** `[[Page]]` names a page by its title or by its file. */
  readonly hasWikiLinks?: boolean | undefined;
  readonly notes: readonly string[];
};

/** How a tool lays out its pages. One file knows each. */
export type Convention = {
  readonly name: string;
  /** @returns the folder of the site in the source folder, or undefined if it is another tool */
  find(folder: SourceFolder): string | undefined;
  /** @param site what `find` returned */
  read(folder: SourceFolder, site: string): ConventionSite;
};
