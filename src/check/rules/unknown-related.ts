import { START } from '../../text/line-column.ts';
import type { SiteRule } from '../rule.ts';
import { didYouMean, suggester } from '../suggester.ts';

export const unknownRelated: SiteRule = {
  name: 'unknown-related',
  severity: 'error',
  description: 'Articles in `related` exist in the same language, and are not the article itself.',
  checkSite({ summaries, invalid }) {
    return [...Map.groupBy(summaries, ({ locale }) => locale).values()].flatMap((inLocale) => {
      const slugs = new Set(inLocale.map(({ slug }) => slug));
      const near = suggester([...slugs]);
      return inLocale.flatMap(({ path, locale, slug, frontMatter, positions }) =>
        frontMatter.related.flatMap((name, index) => {
          const position = positions.related[index] ?? START;
          if (name === slug)
            return [
              {
                path,
                ...position,
                message: `"${name}" is this article. Name another one, or remove it.`,
              },
            ];
          return slugs.has(name) || invalid.has(`${locale}/${name}`)
            ? []
            : [
                {
                  path,
                  ...position,
                  message:
                    `Unknown article "${name}".` +
                    didYouMean(near(name), ' Write the file name of an article without .md.'),
                },
              ];
        }),
      );
    });
  },
};
