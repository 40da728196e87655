import { confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { isSlug, slugOf } from '../text/slug.ts';
import { labelFromId, localized } from '../config/taxonomy.ts';
import { site } from '../config/settings.ts';
import { whyNotOneLine } from './one-line.ts';
import { knownSections } from './article-target.ts';
import type { ArticleLibrary } from './new-article.ts';
import { suggestionsFor, whyNotAt } from './new-article.ts';
import type { NewFlags } from './new-flags.ts';

/** The person pressed Esc or Ctrl+C. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Where prompts are shown; the person's terminal by default. */
type Terminal = { readonly input?: Readable; readonly output?: Writable };

/**
 * Asks for the values that the flags lack, with suggestions first.
 * @throws Cancelled as soon as the person cancels
 */
export async function askForArticle(
  flags: NewFlags,
  library: ArticleLibrary,
  terminal: Terminal = {},
): Promise<NewFlags> {
  const { locale } = flags;
  const title =
    flags.title ??
    (
      await answered(
        text({
          ...terminal,
          message: 'What does the reader ask? The question becomes the title.',
          validate: titleMistake,
        }),
      )
    ).trim();
  const suggestions = suggestionsFor(title, locale, library);
  if (suggestions.equals.length > 0) {
    const message =
      'An article has a similar title: ' +
      `${suggestions.equals.map(({ path }) => path).join(', ')}. Create a new one anyway?`;
    if (!(await answered(confirm({ ...terminal, message, initialValue: false }))))
      throw new Cancelled();
  }
  const category =
    flags.category ??
    (await answered(
      select({
        ...terminal,
        message: 'What kind of article is it?',
        options: byRank(site.categories, suggestions.categories).map(({ id, label }) => ({
          value: id as string,
          label: localized(label, locale),
        })),
      }),
    ));
  const sections = knownSections(library.files, locale).map((id) => ({
    id,
    label: site.sections.find((section) => section.id === id)?.label,
  }));
  const section =
    flags.section ??
    (await answered(
      select({
        ...terminal,
        message: 'Where does it belong?',
        options: byRank(sections, suggestions.sections).map(({ id, label }) => ({
          value: id,
          label: label ? localized(label, locale) : labelFromId(id),
        })),
      }),
    ));
  const proposal = slugOf(title);
  const slugMistake = (slug = proposal) => {
    if (!isSlug(slug))
      return 'Lower-case letters a-z, digits and single hyphens, for example reset-my-password.';
    return whyNotAt({ locale, section, slug, format: 'md' }, library);
  };
  // The URL is permanent, so this asks for the file name when the title gives no free one.
  const slug =
    flags.slug ??
    (slugMistake() === undefined
      ? proposal
      : await answered(
          text({
            ...terminal,
            message: 'Which file name? It becomes part of the URL.',
            initialValue: proposal,
            validate: slugMistake,
          }),
        ));
  return {
    ...flags,
    title,
    category,
    section,
    slug,
    keywords: flags.keywords ?? (await askForKeywords(suggestions.keywords, terminal)),
  };
}

async function askForKeywords(suggested: readonly string[], terminal: Terminal): Promise<string[]> {
  const chosen =
    suggested.length === 0
      ? []
      : await answered(
          multiselect({
            ...terminal,
            message:
              'Which of these words do readers use too? (space to select, enter to continue)',
            required: false,
            options: suggested.map((value) => ({ value, label: value })),
          }),
        );
  const own = await answered(
    text({
      ...terminal,
      message: 'Which other words do readers use? Separate them by commas. (enter for none)',
      defaultValue: '',
      validate: (value = '') => whyNotOneLine(value) && 'Write them in one line.',
    }),
  );
  return [
    ...new Set([
      ...chosen,
      ...own
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ]),
  ];
}

function titleMistake(title = ''): string | undefined {
  const why = whyNotOneLine(title);
  if (why !== undefined) return `The title ${why}`;
  return title.trim() === '' || title.trim().length > 160
    ? 'The title must have 1 to 160 characters.'
    : undefined;
}

function byRank<Item extends { readonly id: string }>(
  items: readonly Item[],
  ranked: readonly string[],
): Item[] {
  const rankOf = ({ id }: Item) => (ranked.includes(id) ? ranked.indexOf(id) : ranked.length);
  return items.toSorted((a, b) => rankOf(a) - rankOf(b));
}

async function answered<Answer>(asked: Promise<Answer>): Promise<Exclude<Answer, symbol>> {
  const answer = await asked;
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Answer, symbol>;
}
