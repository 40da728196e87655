import type { LibraryRule } from '../rule.ts';
import { didYouMean, suggester } from '../suggestion.ts';

export const unknownRelated: LibraryRule = {
  name: 'unknown-related',
  severity: 'error',
  description:
    'Articles named in `related` exist in the same language, and are not the article itself.',
  checkLibrary({ summaries, invalid }) {
    return [...Map.groupBy(summaries, ({ locale }) => locale).values()].flatMap((inLocale) => {
      const slugs = new Set(inLocale.map(({ slug }) => slug));
      const near = suggester([...slugs]);
      return inLocale.flatMap(({ path, locale, slug, frontMatter, places }) =>
        frontMatter.related.flatMap((name, index) => {
          const place = places.related[index] ?? { line: 1, column: 1 };
          if (name === slug)
            return [
              {
                path,
                ...place,
                message: `"${name}" is this article itself. Name another one, or remove it.`,
              },
            ];
          return slugs.has(name) || invalid.has(`${locale}/${name}`)
            ? []
            : [
                {
                  path,
                  ...place,
                  message: `There is no article "${name}".${didYouMean(near(name), ' Write the file name of an article without .md.')}`,
                },
              ];
        }),
      );
    });
  },
};
