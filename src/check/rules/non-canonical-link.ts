import { movedPaths, prefixedPath } from '../moved-paths.ts';
import type { SiteRule } from '../rule.ts';
import { articleLink, siteTargetOf } from '../site-target.ts';

export const nonCanonicalLink: SiteRule = {
  name: 'non-canonical-link',
  severity: 'warning',
  description:
    'Links to articles are paths such as `/articles/<file name>/`: with a slash at the end, in ' +
    'the language of the article, without the URL of the site, and not a redirect.',
  checkSite(context) {
    const { summaries } = context;
    const articles = new Set(summaries.map(({ locale, slug }) => `${locale}/${slug}`));
    const movedTo = movedPaths(context);
    return summaries.flatMap(({ path, locale, urls }) =>
      urls.flatMap(({ kind, url, line, column }) => {
        const target = kind === 'link' ? siteTargetOf(url) : undefined;
        if (!target) return [];
        const report = (message: string) => [{ path, line, column, message }];
        const prefixed = prefixedPath(target);
        const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
        const now = movedTo(target);
        if (now !== undefined)
          return report(`The page has moved. Write ${now}${rest} to save a redirect.`);
        if (target.isAbsolute)
          return report(
            `Write ${prefixed}${rest}. The URL of this site would lead out of previews.`,
          );
        const { slug, form } = target.article ?? {};
        if (slug === undefined || form === 'file' || !articles.has(`${target.locale}/${slug}`))
          return [];
        const isElsewhere = target.locale !== locale && articles.has(`${locale}/${slug}`);
        if (isElsewhere)
          return report(
            `The link leads to the article in "${target.locale}", but it exists in "${locale}". ` +
              `Write ${articleLink(locale, slug)}${rest}.`,
          );
        return form === 'slash'
          ? []
          : report(`Write ${articleLink(target.locale, slug)}${rest} to save a redirect.`);
      }),
    );
  },
};
