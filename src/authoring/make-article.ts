import { join, relative } from 'node:path';
import { slugOf } from '../text/slug.ts';
import { site } from '../config/settings.ts';
import { today } from '../config/environment.ts';
import { UserError } from '../lib/problem.ts';
import { knownSections, misspelledSection, pathOf } from './article-target.ts';
import type { ArticleLibrary } from './new-article.ts';
import { suggestionsFor, writeArticle } from './new-article.ts';
import type { Suggestions } from './suggest-fields.ts';
import { UsageError } from '../lib/command.ts';
import type { NewFlags } from './new-flags.ts';

/**
 * Writes the article that the flags and answers describe.
 * @returns a report for the person
 * @throws UsageError when a value is missing, UserError when the article cannot be written
 */
export function makeArticle(flags: NewFlags, library: ArticleLibrary): string {
  const { title, category, section, locale } = flags;
  if (title === undefined)
    throw new UsageError(
      '--title is missing. Write the question of the reader, for example --title "How do I reset ' +
        'my password?".',
    );
  const suggestions = suggestionsFor(title, locale, library);
  if (category === undefined)
    throw new UsageError(`--category is missing. Use one of: ${categoriesFrom(suggestions)}.`);
  if (section === undefined)
    throw new UsageError(`--section is missing. ${sectionHint(suggestions)}`);
  const slug = flags.slug ?? slugOf(title);
  if (slug === '')
    throw new UsageError(
      '--slug is missing: the title has characters that a URL cannot contain. ' +
        'Use letters a-z, digits and hyphens, for example --slug reset-my-password.',
    );

  const misspelled = misspelledSection(
    section,
    knownSections(library.files, locale),
    library.directory,
    locale,
  );
  if (misspelled !== undefined) throw new UserError(misspelled);
  const position = { locale, section, slug, format: 'md' } as const;
  const { keywords = [], description, owner, published = today(), draft } = flags;
  writeArticle(
    { title, category, description, keywords, owner, draft, published },
    position,
    library,
  );

  return [
    ...suggestions.equals.map(
      ({ path }) => `${path} has a similar title. Consider extending it instead.`,
    ),
    `Created ${relative(process.cwd(), join(library.directory, pathOf(position)))}`,
    ...(flags.keywords === undefined && suggestions.keywords.length > 0
      ? [
          `Similar articles have the keywords ${suggestions.keywords.join(', ')}. ` +
            'Add those that fit this article.',
        ]
      : []),
    `Next: write the text, view it with \`npm run dev\`${draft ? ', remove `draft: true`' : ''}, ` +
      'then run `npm run check`.',
  ].join('\n');
}

/** Returns the ids of all categories, the most likely first. */
function categoriesFrom({ categories }: Suggestions): string {
  return [...new Set([...categories, ...site.categories.map(({ id }) => id)])].join(', ');
}

function sectionHint({ sections: [likely] }: Suggestions): string {
  if (likely === undefined) return 'Name the folder of the topic.';
  return `By its title the article fits into --section ${likely}.`;
}
