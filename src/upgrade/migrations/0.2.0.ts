import type { Migration, MigrationContext } from '../migration.ts';
import type { Renaming } from './edit-site.ts';
import { renameSettings, renameType } from './edit-site.ts';

const SITE = 'src/site.ts';
const TOKENS = 'src/styles/tokens.css';
const OLD_VIEWS = 'src/data/views.json';
const NEW_VIEWS = 'articles/_views.json';

const rules = {
  'address-scheme': 'forbidden-scheme',
  'address-syntax': 'malformed-url',
  'alt-text': 'missing-alt-text',
  'heading-order': 'heading-increment',
  'image-content': 'invalid-image',
  'image-place': 'image-location',
  'image-size': 'oversized-image',
  'lost-address': 'removed-url',
  'redirect-claimed-twice': 'duplicate-redirect',
  'redirect-over-page': 'shadowing-redirect',
  'redirect-to-nowhere': 'broken-redirect',
  'repeated-heading': 'duplicate-heading',
  'review-due': 'overdue-review',
  'roundabout-link': 'non-canonical-link',
  'second-front-matter': 'duplicate-front-matter',
  'unread-link': 'malformed-link',
  'updated-not-moved': 'stale-updated-date',
};

const renamings: readonly Renaming[] = [
  { from: 'address', to: 'url' },
  { within: 'repository', from: 'address', to: 'url' },
  { from: 'bringsPolicy', to: 'cspMetaTag' },
  ...Object.entries(rules).map(([from, to]) => ({ within: 'check', from, to })),
];

/** New names of settings and rules, and view counts inside the articles folder. */
export const migration: Migration = {
  version: '0.2.0',
  migrate: (context) => [...renameInSite(context), ...moveViews(context), ...findColors(context)],
};

function renameInSite({ files, release }: MigrationContext): string[] {
  const before = files.read(SITE);
  if (before === undefined) return [];
  const { text, found } = renameSettings(before, renamings);
  const after = renameType(text, ['SiteDefinition', 'SiteInput'], release(SITE) ?? '');
  if (after === before) return [];
  files.write(SITE, after);
  if (found.length === 0) return [];
  return [`${SITE}: ${found.map((name) => `\`${name}\``).join(', ')} got new names.`];
}

function moveViews({ files }: MigrationContext): string[] {
  const text = files.read(OLD_VIEWS);
  if (text === undefined) return [];
  files.remove(OLD_VIEWS);
  // A clone without counted views contains `{ "articles": {} }`.
  if (!/\d/.test(text) || files.read(NEW_VIEWS) !== undefined) return [];
  files.write(NEW_VIEWS, text);
  return [`The view counts are now in ${NEW_VIEWS}.`];
}

function findColors({ files, base }: MigrationContext): string[] {
  const yours = files.read(TOKENS);
  return yours === undefined || yours === base(TOKENS)
    ? []
    : [
        `Your changes to ${TOKENS} are kept. ` +
          'Move them to src/theme.css, which no release changes.',
      ];
}
