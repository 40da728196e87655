import { absolute, routes } from './paths.ts';
import { descriptionOf } from './article-body.ts';
import type { FeedEntry } from './feed-entries.ts';
import { allowedInXml, escapeHtml } from '../text/escape-xml.ts';
import { fill } from '../languages/fill-text.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { rss } from './rss.ts';

/**
 * A feed. `page` is the path of the page that lists the same articles, `self` its own path; both
 * from the root.
 */
type Feed = {
  readonly title: string;
  readonly page: string;
  readonly self: string;
  readonly entries: readonly FeedEntry[];
};

/** Returns a feed of a locale as RSS 2.0. */
export function feedResponse(
  locale: string,
  { title, page, self, entries }: Feed,
): Promise<Response> {
  return rss({
    title,
    description: fill(stringsFor(locale).feedDescription, { title }),
    site: absolute(page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${locale}</language>` +
      `<atom:link href="${absolute(self)}" rel="self" type="application/rss+xml"/>`,
    items: entries.map(({ article, day }) => {
      const description = descriptionOf(article);
      return {
        title: allowedInXml(article.title),
        link: absolute(routes.article(article.locale, article.slug)),
        pubDate: new Date(`${day}T00:00:00Z`),
        // Feed readers expect HTML in a description and text in a title.
        ...(description !== undefined && { description: escapeHtml(allowedInXml(description)) }),
      };
    }),
  });
}
