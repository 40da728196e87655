import { nearest } from '../text/edit-distance.ts';
import { isSlug, slugOf } from '../text/slug.ts';
import { site } from '../config/settings.ts';
import { whyNotOneLine } from './one-line.ts';
import { UsageError } from '../lib/command.ts';

/** The flags of a new article; undefined when not given. */
export type NewFlags = {
  readonly title: string | undefined;
  readonly category: string | undefined;
  readonly section: string | undefined;
  readonly locale: string;
  readonly slug: string | undefined;
  readonly keywords: readonly string[] | undefined;
  readonly description: string | undefined;
  readonly owner: string | undefined;
  readonly published: string | undefined;
  readonly draft: boolean;
};

/** The flags as typed; the definition of the command lists them. */
export type TypedFlags = {
  readonly [
    Name in 'title' | 'category' | 'section' | 'locale' | 'slug' | 'description' | 'owner'
  ]: string | undefined;
} & {
  readonly published: string | undefined;
  readonly keywords: readonly string[] | undefined;
  readonly draft: boolean;
};

/**
 * Returns the checked flags of `npm run new`.
 * @throws UsageError for a value that a flag does not accept
 */
export function readNewFlags(values: TypedFlags): NewFlags {
  const { category, section, locale = site.locales[0].code, slug, published, draft } = values;
  requireOneOf(
    'category',
    category,
    site.categories.map(({ id }) => id),
  );
  requireOneOf(
    'locale',
    locale,
    site.locales.map(({ code }) => code),
  );
  requireName('section', section);
  requireName('slug', slug);
  const keywords = values.keywords
    ?.flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  for (const [name, value] of [
    ['title', values.title],
    ['description', values.description],
    ['owner', values.owner],
    ...(keywords ?? []).map((word) => ['keywords', word]),
  ]) {
    const why = value === undefined ? undefined : whyNotOneLine(value);
    if (why !== undefined) throw new UsageError(`--${name} ${why}`);
  }
  for (const name of ['title', 'description', 'owner'] as const)
    if (values[name]?.trim() === '') throw new UsageError(`--${name} is empty.`);
  if (published !== undefined && !/^\d{4}-\d\d-\d\d$/.test(published))
    throw new UsageError(`--published is "${published}" but must be a day such as 2026-01-31.`);
  return {
    title: values.title?.trim(),
    category,
    section,
    locale,
    slug,
    keywords,
    description: values.description?.trim(),
    owner: values.owner?.trim(),
    published,
    draft,
  };
}

function requireOneOf(flag: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  const meant = nearest(value, allowed);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(
    `--${flag} is "${value}" but must be one of ${allowed.join(', ')}.${question}`,
  );
}

function requireName(flag: string, value: string | undefined): void {
  if (value === undefined || isSlug(value)) return;
  const proposal = slugOf(value);
  const example = proposal === '' ? '' : `, for example ${proposal}`;
  throw new UsageError(
    `--${flag} is "${value}" but must consist of lower-case letters a-z, digits and ` +
      `single hyphens${example}.`,
  );
}
