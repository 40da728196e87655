import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hiddenReason } from '../../domain/article.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import type { LibraryRule } from '../rule.ts';
import { articlesFolderOf } from '../site-pages.ts';

export const unpublishedBestBet: LibraryRule = {
  name: 'unpublished-best-bet',
  severity: 'warning',
  description: 'Best bets of search name articles that readers can open today.',
  checkLibrary({ summaries, today }) {
    return [...Map.groupBy(summaries, ({ locale }) => locale)].flatMap(([locale, inLocale]) => {
      const [first] = inLocale;
      const folder = first && articlesFolderOf(first);
      const file = folder && join(folder, locale, '_search', 'best-bets.yml');
      if (!file || !existsSync(file)) return [];
      const text = readFileSync(file, 'utf8');
      const articles = new Map(inLocale.map((summary) => [summary.slug, summary]));
      const named = new Set(
        readSearchFiles(folder, locale, new Set(articles.keys())).bestBets.flatMap(
          ({ articles: slugs }) => slugs,
        ),
      );
      return [...named].flatMap((slug) => {
        const article = articles.get(slug);
        if (!article || hiddenReason(article.frontMatter, today) === undefined) return [];
        const path = relative(process.cwd(), file).split(sep).join('/');
        return [
          {
            path,
            ...positionOfSlug(text, slug),
            message: `Readers cannot open the article "${slug}" today, so search leaves it out. Name another one, or publish it.`,
          },
        ];
      });
    });
  },
};

function positionOfSlug(text: string, slug: string) {
  const line = text
    .split('\n')
    .findIndex(
      (content) =>
        !content.trimStart().startsWith('#') &&
        new RegExp(`(?<![\\w-])${slug}(?![\\w-])`).test(content),
    );
  return line === -1
    ? { line: 1, column: 1 }
    : {
        line: line + 1,
        column:
          (text.split('\n')[line] ?? '').search(new RegExp(`(?<![\\w-])${slug}(?![\\w-])`)) + 1,
      };
}
