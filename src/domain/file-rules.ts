/**
 * Names of the problems that come from reading files. They are always errors: the build needs
 * these files.
 */
export const fileRules = [
  'baseline',
  'control-character',
  'duplicate-url',
  'empty-article',
  'encoding',
  'file-name',
  'file-size',
  'file-type',
  'folder',
  'front-matter',
  'include',
  'link-size',
  'locale-folder',
  'markdown',
  'mdx-syntax',
  'nesting',
  'no-links',
  'notice',
  'paragraph-size',
  'published-paths',
  'search-file',
  'shared',
  'special-file',
  'table-size',
  'unfinished-move',
  'unreadable',
] as const;

export type FileRule = (typeof fileRules)[number];

/** Names of warnings about the help center's own lists, comments and settings. Always warnings. */
export const upkeepRules = ['disable-comment', 'outdated-baseline', 'outdated-setting'] as const;

/** All names of problems that are not rules. */
export const problemNames = [...fileRules, ...upkeepRules] as const;

export type ProblemName = (typeof problemNames)[number];
