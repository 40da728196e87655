import { resolve } from 'node:path';
import { articlesDirectory } from '../config/articles-directory.ts';
import { namesDemo } from '../config/demo.ts';
import type { SiteDefinition } from '../config/site-definition.ts';
import { shownSiteFile } from '../config/site-file.ts';
import { site } from '../config/settings.ts';
import type { SourceArticle } from '../content/source-article.ts';

/** Settings that every help center must change. */
const fields = ['name', 'url', 'contact', 'repository', 'headerLinks', 'footerLinks'] as const;

type Texts = readonly Pick<SourceArticle, 'path' | 'text'>[];

/**
 * Returns what is left of the demo in this help center, for the terminal; undefined for nothing,
 * and for another articles folder (`ARTICLES_DIR`).
 */
export function demoNotice(articles: Texts): string | undefined {
  return articlesDirectory() === resolve('articles') ? demoRemains(site, articles) : undefined;
}

/** Returns the lines of `demoNotice` for any settings. */
export function demoRemains(settings: SiteDefinition, articles: Texts): string | undefined {
  const left = fields.filter((field) => namesDemo(JSON.stringify(settings[field] ?? '')));
  const [first, ...others] = articles.filter(({ text }) => namesDemo(text));
  if (first && left.includes('name') && left.includes('url'))
    return 'This is the demo. Run npm run init to make it yours.';
  const lines = [];
  if (left.length > 0) {
    const names = left.map((field) => `\`${field}\``).join(', ');
    lines.push(`${shownSiteFile()} still has values of the demo in ${names}. Replace them.`);
  }
  if (first)
    lines.push(
      `Articles that still name the company of the demo: ${others.length + 1}, such as ` +
        `${first.path}. Rewrite or remove them.`,
    );
  return lines.length === 0 ? undefined : lines.join('\n');
}
