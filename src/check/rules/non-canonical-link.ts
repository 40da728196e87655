import { replaceUrl } from '../fixes/replace-url.ts';
import { movedPaths, prefixedPath } from '../moved-targets.ts';
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
        const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
        const report = (to: string, message: (written: string) => string) => [
          {
            path,
            line,
            column,
            message: message(`Write ${to}${rest}`),
            fix: replaceUrl({ line, column }, url, to + rest),
          },
        ];
        const prefixed = prefixedPath(target);
        const now = movedTo(target);
        if (now !== undefined)
          return report(now, (fix) => `The page has moved. ${fix} to save a redirect.`);
        if (target.isAbsolute)
          return report(
            prefixed,
            (fix) => `${fix}. The URL of this site would lead out of previews.`,
          );
        const { slug, form } = target.article ?? {};
        if (slug === undefined || form === 'file' || !articles.has(`${target.locale}/${slug}`))
          return [];
        const isElsewhere = target.locale !== locale && articles.has(`${locale}/${slug}`);
        if (isElsewhere)
          return report(
            articleLink(locale, slug),
            (fix) =>
              `The link leads to the article in "${target.locale}", but it exists in ` +
              `"${locale}". ${fix}.`,
          );
        return form === 'slash'
          ? []
          : report(articleLink(target.locale, slug), (fix) => `${fix} to save a redirect.`);
      }),
    );
  },
};
