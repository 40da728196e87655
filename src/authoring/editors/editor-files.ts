import { rulesTable } from '../../check/rules-table.ts';
import { readFileSync } from 'node:fs';
import type { SiteDefinition } from '../../config/site-definition.ts';
import type { Field } from '../../content/article-fields.ts';
import { articleFields } from '../../content/article-fields.ts';
import { site as ownSite } from '../../config/site.ts';
import { fieldTable, newArticleLinks } from './contributing.ts';
import { pagesCms } from './pages-cms.ts';
import { snippets } from './snippets.ts';
import { sveltia } from './sveltia.ts';
import { replaceMarked } from './marked-text.ts';

const HEAD =
  '# Made by `npm run editors` from src/content/article-schema.ts and src/site.ts. Change those, then run it again.\n\n';

type Source = (site: SiteDefinition, fields: readonly Field[]) => string;

/** Files that are generated whole. */
const files: readonly { readonly path: string; readonly text: Source }[] = [
  { path: '.pages.yml', text: (site, fields) => HEAD + pagesCms(site, fields) },
  { path: 'docs/cms/config.yml', text: (site, fields) => HEAD + sveltia(site, fields) },
  { path: '.vscode/articles.code-snippets', text: (_site, fields) => snippets(fields) },
];

/** Parts of written files that are generated, between the markers of this name; add a line here for another table. */
const parts: readonly { readonly path: string; readonly marker: string; readonly text: Source }[] =
  [
    { path: 'CONTRIBUTING.md', marker: 'new article', text: newArticleLinks },
    { path: 'CONTRIBUTING.md', marker: 'fields', text: (_site, fields) => fieldTable(fields) },
    { path: 'CONTRIBUTING.md', marker: 'rules', text: rulesTable },
  ];

/**
 * What editors and writers are told about articles, from the schema and the site.
 * @param site that of `src/site.ts` unless told otherwise
 * @returns the files with their whole texts; those with generated parts are read from the working directory
 * @throws UserError when a file has lost its markers
 */
export function editorFiles(
  site: SiteDefinition = ownSite,
  fields: readonly Field[] = articleFields(),
): { path: string; text: string }[] {
  const whole = files.map(({ path, text }) => ({ path, text: text(site, fields) }));
  const marked = [...Map.groupBy(parts, ({ path }) => path)].map(([path, inFile]) => ({
    path,
    text: inFile.reduce(
      (all, { marker, text }) => replaceMarked(all, marker, text(site, fields), path),
      readFileSync(path, 'utf8'),
    ),
  }));
  return [...whole, ...marked];
}
