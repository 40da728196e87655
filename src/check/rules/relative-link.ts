import { posix } from 'node:path';
import { isFileLink } from '../media-files.ts';
import type { SiteRule } from '../rule.ts';
import { replaceUrl } from '../fixes/replace-url.ts';
import { articleLink } from '../site-target.ts';
import { didYouMean, suggester } from '../suggester.ts';
import { slipIn } from '../url-slips.ts';

/** No scheme, slash, backslash, question mark or hash at the beginning. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/\\?#])./i;

export const relativeLink: SiteRule = {
  name: 'relative-link',
  severity: 'error',
  description:
    'Links to pages begin with a slash: `/articles/<file name>/`. Only links to the Markdown ' +
    'file of an article are relative: `../fees/<file name>.md`.',
  checkSite({ summaries }) {
    const slugs = new Map(
      [...Map.groupBy(summaries, ({ locale }) => locale)].map(([locale, inLocale]) => {
        const names = inLocale.map(({ slug }) => slug);
        return [locale, { names: new Set(names), near: suggester(names) }];
      }),
    );
    return summaries.flatMap(({ path, locale, slug, urls }) =>
      urls.flatMap(({ kind, url, linkedFile, line, column }) => {
        const written = url.trim();
        const isFile = linkedFile !== undefined || isFileLink(written);
        if (kind !== 'link' || isFile || !RELATIVE.test(written)) return [];
        if (slipIn(written) !== undefined) return [];
        const [file = '', anchor] = written.split('#');
        const name = posix
          .basename(
            file
              .replace(/[?].*$/, '')
              .replace(/\/$/, '')
              .replace(/\/index\.(html|mdx?)$/, ''),
          )
          .replace(/\.(html|mdx?)$/, '');
        const hash = anchor === undefined ? '' : `#${anchor}`;
        const known = slugs.get(locale);
        if (known?.names.has(name))
          return [
            {
              path,
              line,
              column,
              message: `Relative link "${written}". Write ${articleLink(locale, name)}${hash}.`,
              fix: replaceUrl({ line, column }, url, `${articleLink(locale, name)}${hash}`),
            },
          ];
        if (
          /^(www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|gov|edu|io|app|example|[a-z]{2})(\/|$))/i.test(
            file,
          )
        ) {
          return [
            {
              path,
              line,
              column,
              message: `"${written}" leads to a page of this site. Write https://${written}.`,
              fix: replaceUrl({ line, column }, url, `https://${written}`),
            },
          ];
        }
        const near = known?.near(name);
        const meant = near && articleLink(locale, near);
        const otherwise = ' Write /articles/<file name without .md>/.';
        const message =
          `Relative link "${written}", and no article "${name || slug}".` +
          didYouMean(meant, otherwise);
        return [{ path, line, column, message }];
      }),
    );
  },
};
