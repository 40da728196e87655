import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hiddenReason } from '../../domain/article.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { shownPath } from '../../lib/shown-path.ts';
import { positionAt, START } from '../../text/line-column.ts';
import type { SiteRule } from '../rule.ts';
import { articlesFolderOf } from '../site-pages.ts';

export const unpublishedBestBet: SiteRule = {
  name: 'unpublished-best-bet',
  severity: 'warning',
  description: 'Best bets of search name published articles.',
  checkSite({ summaries, today }) {
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
        return [
          {
            path: shownPath(file),
            ...positionOfSlug(text, slug),
            message:
              `The article "${slug}" is not published, so search leaves it out. ` +
              'Publish it, or name another one.',
          },
        ];
      });
    });
  },
};

/** Returns where a file first names an article, outside of comments. */
function positionOfSlug(text: string, slug: string) {
  const found = new RegExp(`^(?![ \\t]*#).*?(?<![\\w-])(?=${slug}(?![\\w-]))`, 'm').exec(text);
  return found ? positionAt(text, found.index + found[0].length) : START;
}
