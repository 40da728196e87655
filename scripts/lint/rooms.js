// @ts-check
/**
 * The layers of the code, the highest first. A file may import from its own room and from the
 * rooms of lower layers. Two rooms on one line do not know each other.
 */
export const layers = [
  ['scripts'],
  ['src/github'],
  ['src/pages', 'src/analytics', 'src/authoring', 'src/agents'],
  ['src/publish', 'src/upgrade'],
  ['src/layouts'],
  ['src/components'],
  ['src/styles', 'src/view', 'src/client'],
  ['src/build', 'src/search/client'],
  ['src/hosting', 'src/search/index', 'src/import'],
  ['src/check'],
  ['src/content'],
  ['src/markdown', 'src/search/engine'],
  ['src/meaning'],
  ['src/languages'],
  ['src/config'],
  ['src/notices'],
  ['src/text'],
  ['src/domain'],
  ['src/lib'],
];

/** Rooms whose code runs in the browser: they import neither Node rooms nor `node:*`. */
export const browserRooms = [
  'src/client',
  'src/search/client',
  'src/search/engine',
  'src/meaning',
  'src/languages',
  'src/notices',
  'src/text',
  'src/domain',
];

/** Files of browser rooms that only Node loads. */
export const nodeFiles = [
  'src/languages/own-strings.ts',
  'src/languages/stem-for.ts',
  'src/languages/word-vectors-for.ts',
];

/**
 * Imports that the layers forbid and that are right nevertheless. `from` and `to` are files or
 * folders.
 *
 * @type {readonly { from: string, to: string, because: string }[]}
 */
export const exceptions = [
  {
    from: 'src/config',
    to: 'src/site.ts',
    because: 'Every other room reads the checked settings.',
  },
  {
    from: 'src/client',
    to: 'src/config/routes.ts',
    because: 'Scripts link to pages. The module imports nothing of Node.',
  },
  {
    from: 'src/client',
    to: 'src/config/route-table.ts',
    because: 'The service worker knows folders of the site. The module imports nothing.',
  },
  {
    from: 'src/search/client',
    to: 'src/config/routes.ts',
    because: 'Scripts link to pages. The module imports nothing of Node.',
  },
  {
    from: 'src/lib/command.ts',
    to: 'src/text/edit-distance.ts',
    because: 'An unknown flag gets a suggestion. The module imports nothing.',
  },
  {
    from: 'src/languages/own-strings.ts',
    to: 'src/config',
    because: 'It reads the files of the owner. Only Node loads it.',
  },
  {
    from: 'src/languages/own-strings.ts',
    to: 'src/lib',
    because: 'It reads the files of the owner. Only Node loads it.',
  },
  {
    from: 'src/languages/strings-for.ts',
    to: 'src/config/settings.ts',
    because: 'The locales of the site decide. Only Node loads it.',
  },
  { from: 'scripts/test.ts', to: 'tests', because: 'It builds the sites that the tests look at.' },
];

/** Files in `src/` that belong to no room because Astro or an owner expects them there. */
export const filesOutsideRooms = ['src/content.config.ts', 'src/env.d.ts'];

/** The owner's files, which our rules do not judge. */
export const ownersFiles = ['articles', 'public', 'src/site.ts', 'src/overrides'];

/** Files that hold data: they may be as long as their data is. */
export const dataFiles = ['src/languages/**'];
