import { join, relative } from 'node:path';
import { slugOf } from '../text/slug.ts';
import { site } from '../config/site.ts';
import { today } from '../config/environment.ts';
import { UserError } from '../lib/problem.ts';
import { knownSections, misspeltSection, pathOf } from './article-target.ts';
import type { Library } from './new-article.ts';
import { suggestionsFor, writeArticle } from './new-article.ts';
import { UsageError } from '../lib/command.ts';
import type { NewFlags } from './new-flags.ts';

/**
 * Writes the article that the flags and answers describe.
 * @returns what to tell the person
 * @throws UsageError when something is missing, UserError when it cannot be written
 */
export function makeArticle(flags: NewFlags, library: Library): string {
  const { title, category, section, locale } = flags;
  if (title === undefined)
    throw new UsageError(
      '--title is missing: say what the reader asks, for example --title "How do I reset ' +
        'my password?".',
    );
  const suggestions = suggestionsFor(title, locale, library);
  if (category === undefined)
    throw new UsageError(
      '--category is missing: one of ' +
        `${[...new Set([...suggestions.categories, ...site.categories.map(({ id }) => id)])].join(', ')}, ` +
        'the likeliest first.',
    );
  if (section === undefined)
    throw new UsageError(
      `--section is missing${suggestions.sections[0] === undefined ? ': name the folder of the topic' : `: by its title the article belongs into --section ${suggestions.sections[0]}`}.`,
    );
  const slug = flags.slug ?? slugOf(title);
  if (slug === '')
    throw new UsageError(
      '--slug is missing: the title has letters that an address cannot hold. Name the ' +
        'file in letters a-z, digits and hyphens, for example --slug reset-my-password.',
    );

  const misspelt = misspeltSection(
    section,
    knownSections(library.files, locale),
    library.directory,
    locale,
  );
  if (misspelt !== undefined) throw new UserError(misspelt);
  const place = { locale, section, slug, format: 'md' } as const;
  const { keywords = [], description, owner, published = today(), draft } = flags;
  writeArticle({ title, category, description, keywords, owner, draft, published }, place, library);

  return [
    ...suggestions.equals.map(
      ({ path }) => `There is nearly the same title in ${path}. Would a line there do?`,
    ),
    `Written: ${relative(process.cwd(), join(library.directory, pathOf(place)))}`,
    ...(flags.keywords === undefined && suggestions.keywords.length > 0
      ? [
          `Articles like it have the keywords ${suggestions.keywords.join(', ')}. Add ` +
            'those that readers would say here, too.',
        ]
      : []),
    `Next: replace the text below the second line of hyphens, look at it with \`npm run ` +
      `dev\`${draft ? ', then take out the line `draft: true`' : ''}, and run \`npm run ` +
      `check\`.`,
  ].join('\n');
}
