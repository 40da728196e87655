/** Lines of a file, or a part of it, that a page shows in the place of an include. */
export type IncludedPart = {
  /** Paths in the source folder that the name can mean. The first one that exists counts. */
  readonly paths: readonly string[];
  /** Ranges of lines, from 1; undefined for all. */
  readonly lines?: readonly (readonly [from: number, to: number])[] | undefined;
  /** Name of a part that comments in the file mark. */
  readonly section?: string | undefined;
  /** Texts between which the part is. */
  readonly between?: readonly [start: string | undefined, end: string | undefined] | undefined;
};

/** An include of another tool, with its range in the text. */
export type FoundInclude = {
  readonly start: number;
  readonly end: number;
  /** More than one for a list of files. */
  readonly parts: readonly IncludedPart[];
  /** What the include says, to be filled into its text: `include.title` → `Fees`. */
  readonly parameters?: ReadonlyMap<string, string>;
  /** Relative links start from the included file, not from the page. */
  readonly linksFromFile?: boolean;
  /** Every line gets what is in front of the include on its line. */
  readonly isIndented?: boolean;
  /** Why it cannot be mapped, if so. */
  readonly problem?: string;
};

/**
 * Finds the includes in a text.
 * @param file path of the text in the source folder
 */
export type IncludeFinder = (text: string, file: string) => readonly FoundInclude[];

/** How a tool includes files. */
export type IncludeRules = {
  readonly find: IncludeFinder;
  /** Included files are templates, whose `{{ name }}` and `{% tag %}` a program fills. */
  readonly isTemplate: boolean;
  /** Returns a text without the escapes that keep a mark from being an include. */
  readonly unescape?: (text: string) => string;
};
