import { newArticle, newArticleLink } from '../../content/new-article-link.ts';
import type { SiteDefinition } from '../../config/site-definition.ts';
import { localized } from '../../config/taxonomy.ts';
import type { Field } from '../../content/article-fields.ts';

/** The fields of front matter as a Markdown table. */
export function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map(({ name, required, description }) =>
    `| \`${name}\` | ${required ? 'yes' : ''} | ${description.replaceAll('|', String.raw`\|`)} |`.replace(
      '|  |',
      '| |',
    ),
  );
  return ['| field | required | what to write |', '|---|---|---|', ...rows].join('\n');
}

/** Links that open a new article on GitHub, one for each topic; a hint where the site names no repository. */
export function newArticleLinks({
  repository,
  sections,
  categories,
  locales,
}: SiteDefinition): string {
  if (!repository)
    return 'Set `repository` in `src/site.ts` and run `npm run editors`: here will be links that open a new article.';
  const locale = locales[0].code;
  const text = newArticle({ category: categories[0].id, day: 'YYYY-MM-DD' });
  return sections
    .map(
      ({ id, label }) =>
        `[${localized(label, locale)}](${newArticleLink(repository.url, repository.branch, `articles/${locale}/${id}`, text)})`,
    )
    .join(' ·\n');
}
