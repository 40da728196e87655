import { rootRoutes } from '../../config/root-paths.ts';
import type { LibraryRule } from '../rule.ts';
import { articleLink, siteTargetOf } from '../site-target.ts';

export const nonCanonicalLink: LibraryRule = {
  name: 'non-canonical-link',
  severity: 'warning',
  description:
    'Links to articles are written `/articles/<file name>/`: with the slash at the end, in the language of the article, without the address of the site and not over an old address.',
  checkLibrary({ summaries }) {
    const articles = new Set(summaries.map(({ locale, slug }) => `${locale}/${slug}`));
    const moved = new Map(
      summaries.flatMap(({ locale, slug, frontMatter }) =>
        frontMatter.redirect_from.map((from) => [slashed(from), articleLink(locale, slug)]),
      ),
    );
    return summaries.flatMap(({ path, locale, addresses }) =>
      addresses.flatMap(({ kind, address, line, column }) => {
        const target = kind === 'link' ? siteTargetOf(address) : undefined;
        if (!target) return [];
        const tell = (message: string) => [{ path, line, column, message }];
        const prefixed = rootRoutes.home(target.locale) + target.path.slice(1);
        const rest = /[?#].*$/s.exec(address)?.[0] ?? '';
        const now = moved.get(slashed(prefixed));
        if (now !== undefined)
          return tell(`The article has moved: write ${now}${rest}, which needs no redirect.`);
        if (target.isAbsolute)
          return tell(
            `Write ${prefixed}${rest}: the address of this site itself would lead out of previews and test sites.`,
          );
        const { slug, form } = target.article ?? {};
        if (slug === undefined || form === 'file' || !articles.has(`${target.locale}/${slug}`))
          return [];
        const isElsewhere = target.locale !== locale && articles.has(`${locale}/${slug}`);
        if (isElsewhere)
          return tell(
            `This leads to the article in "${target.locale}", and there is one in "${locale}": write ${articleLink(locale, slug)}${rest}.`,
          );
        return form === 'slash'
          ? []
          : tell(
              `Write ${articleLink(target.locale, slug)}${rest}, with the slash at the end; without it readers get there by a detour.`,
            );
      }),
    );
  },
};

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
