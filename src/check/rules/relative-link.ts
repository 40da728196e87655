import { posix } from 'node:path';
import type { LibraryRule } from '../rule.ts';
import { articleLink } from '../site-target.ts';
import { didYouMean, suggester } from '../suggestion.ts';

/** What begins with a protocol, a slash, a backslash, a question mark or a hash is no relative path. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/\\?#])./i;

export const relativeLink: LibraryRule = {
  name: 'relative-link',
  severity: 'error',
  description:
    'Links begin at the root of the site: `/articles/<file name>/`. A relative one leads elsewhere in lists, feeds and search.',
  checkLibrary({ summaries }) {
    const slugs = new Map(
      [...Map.groupBy(summaries, ({ locale }) => locale)].map(([locale, inLocale]) => {
        const names = inLocale.map(({ slug }) => slug);
        return [locale, { names: new Set(names), near: suggester(names) }];
      }),
    );
    return summaries.flatMap(({ path, locale, slug, addresses }) =>
      addresses.flatMap(({ kind, address, line, column }) => {
        const written = address.trim();
        if (kind !== 'link' || !RELATIVE.test(written)) return [];
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
              message: `Write ${articleLink(locale, name)}${hash} instead of "${written}".`,
            },
          ];
        if (
          /^(www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|gov|edu|io|app|example|[a-z]{2})(\/|$))/i.test(
            file,
          ) &&
          !/\.mdx?$/.test(file)
        ) {
          return [
            {
              path,
              line,
              column,
              message: `This leads to a page of this site. For another site write https://${written}.`,
            },
          ];
        }
        const message = /\.(?!html|mdx?$)\w{1,5}$/.test(file)
          ? `A link to a file begins with a slash: put the file into public/ and write /${name}.`
          : `Links begin with a slash, and there is no article "${name || slug}".${didYouMean(known?.near(name) && articleLink(locale, known.near(name) ?? ''), ' Write /articles/<file name of an article without .md>/.')}`;
        return [{ path, line, column, message }];
      }),
    );
  },
};
