import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hiddenReason } from '../../domain/article.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { shownPath } from '../../lib/shown-path.ts';
import { positionAt, START } from '../../text/line-column.ts';
import type { SiteRule } from '../rule.ts';
import { articlesFolderOf } from '../site-pages.ts';

/** The files that name articles, and what leaves out those that are not published. */
const files = [
  { name: 'best-bets.yml', list: 'bestBets', reader: 'search' },
  { name: 'places.yml', list: 'places', reader: 'the widget' },
] as const;

export const unpublishedBestBet: SiteRule = {
  name: 'unpublished-best-bet',
  severity: 'warning',
  description: 'Best bets of search and suggestions of the widget name published articles.',
  checkSite({ summaries, today }) {
    return [...Map.groupBy(summaries, ({ locale }) => locale)].flatMap(([locale, inLocale]) => {
      const [first] = inLocale;
      const folder = first && join(articlesFolderOf(first), locale, '_search');
      if (!folder || !existsSync(folder)) return [];
      const articles = new Map(inLocale.map((summary) => [summary.slug, summary]));
      const read = readSearchFiles(articlesFolderOf(first), locale, new Set(articles.keys()));
      return files.flatMap(({ name, list, reader }) => {
        const file = join(folder, name);
        if (!existsSync(file)) return [];
        const text = readFileSync(file, 'utf8');
        const named = new Set(read[list].flatMap(({ articles: slugs }) => slugs));
        return [...named].flatMap((slug) => {
          const article = articles.get(slug);
          if (!article || hiddenReason(article.frontMatter, today) === undefined) return [];
          return [
            {
              path: shownPath(file),
              ...positionOfSlug(text, slug),
              message:
                `The article "${slug}" is not published, so ${reader} leaves it out. ` +
                'Publish it, or name another one.',
            },
          ];
        });
      });
    });
  },
};

/** Returns where a file first names an article, outside of comments. */
function positionOfSlug(text: string, slug: string) {
  const found = new RegExp(`^(?![ \\t]*#).*?(?<![\\w-])(?=${slug}(?![\\w-]))`, 'm').exec(text);
  return found ? positionAt(text, found.index + found[0].length) : START;
}
