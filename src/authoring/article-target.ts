import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../text/edit-distance.ts';
import { isSlug, slugOf } from '../text/slug.ts';
import { readArticlePath } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { UserError } from '../lib/problem.ts';
import { urlPathOf } from './taken-paths.ts';

/** The location of an article in the articles folder. */
export type Position = Pick<ArticleFile, 'locale' | 'section' | 'slug' | 'format'>;

const locales: readonly string[] = site.locales.map(({ code }) => code);

/** Returns the path of an article below the articles folder. */
export function pathOf({ locale, section, slug, format }: Position): string {
  return `${locale}/${section}/${slug}.${format}`;
}

/**
 * Returns the article that a person names by its path, file name or URL.
 * @param movedTo returns the article that an old path redirects to
 * @throws UserError when there is none, or more than one
 */
export function meantArticle(
  words: string,
  files: readonly ArticleFile[],
  directory: string,
  movedTo: (urlPath: string) => ArticleFile | undefined,
): ArticleFile {
  const urlPath = articlePathIn(words);
  const names = namesIn(words, directory);
  const found = files.filter((file) => {
    if (urlPath) return file.slug === urlPath.slug && file.locale === urlPath.locale;
    const own = [file.locale, file.section, `${file.slug}.${file.format}`];
    return [own, [file.locale, file.section, file.slug]].some(
      (path) => names.length > 0 && path.slice(-names.length).join('/') === names.join('/'),
    );
  });
  const [article, other] = found;
  if (article && !other) return article;
  if (other)
    throw new UserError(
      `"${words}" matches ${found.map(({ path }) => path).join(' or ')}. Write the path.`,
    );
  const slug = urlPath?.slug ?? (names.at(-1) ?? '').replace(/\.mdx?$/, '');
  const moved = movedTo(urlPathOf({ locale: urlPath?.locale ?? locales[0] ?? '', slug }));
  if (moved) throw new UserError(`"${words}" has moved already: it is ${moved.path} now.`);
  const meant = nearest(
    slug,
    files.map((file) => file.slug),
  );
  const hint = meant === undefined ? 'Name its path, file name or URL.' : `Did you mean ${meant}?`;
  throw new UserError(`There is no article "${words}". ${hint}`);
}

/**
 * Returns the position that a person names: a path, `section/name`, a section alone (with a slash
 * at its end, or one that exists), a new file name, or a new URL.
 * @throws UserError when an article cannot be there
 */
export function meantPosition(
  words: string,
  article: ArticleFile,
  sections: readonly string[],
  directory: string,
): Position {
  const { locale, section, slug, format } = article;
  const urlPath = articlePathIn(words);
  if (urlPath)
    return checked({ locale: urlPath.locale, section, slug: urlPath.slug, format }, article);
  const names = namesIn(words, directory);
  const isFolder = /[\\/]$/.test(words);
  const [first = '', ...rest] = names;
  const own =
    locales.includes(first) && (rest.length > 0 || isFolder)
      ? { locale: first, rest }
      : { locale, rest: names };
  const [one = '', two, ...more] = own.rest;
  if (more.length > 0)
    throw new UserError(
      `"${words}" has too many folders. An article belongs in <locale>/<section>/, for ` +
        `example ${locale}/${section}/${slug}.${format}.`,
    );
  if (own.rest.length === 0) return checked({ locale: own.locale, section, slug, format }, article);
  const isSection =
    two === undefined &&
    (isFolder || (!/\.mdx?$/.test(one) && sections.includes(one)) || own.locale === first);
  if (isSection) return checked({ locale: own.locale, section: one, slug, format }, article);
  const name = two ?? one;
  const ending = /\.(mdx?)$/.exec(name)?.[1];
  if (ending !== undefined && ending !== format)
    throw new UserError(
      `${article.path} is written as .${format}; moving it cannot make it .${ending}. ` +
        `Name it ${name.replace(/\.mdx?$/, '')}.${format}.`,
    );
  return checked(
    {
      locale: own.locale,
      section: two === undefined ? section : one,
      slug: name.replace(/\.mdx?$/, ''),
      format,
    },
    article,
  );
}

/** Returns the sections of a locale: those in the settings and those with articles. */
export function knownSections(files: readonly ArticleFile[], locale: string): string[] {
  return [
    ...new Set([
      ...site.sections.map(({ id }): string => id),
      ...files.filter((file) => file.locale === locale).map(({ section }) => section),
    ]),
  ];
}

/**
 * Returns a sentence about a section that is probably misspelled; undefined when it exists or is
 * similar to none.
 */
export function misspelledSection(
  section: string,
  known: readonly string[],
  directory: string,
  locale: string,
): string | undefined {
  if (known.includes(section) || existsSync(join(directory, locale, section))) return undefined;
  const meant = nearest(section, known);
  if (meant === undefined) return undefined;
  return (
    `There is no section "${section}". Did you mean "${meant}"? ` +
    `To start a new section, create the folder ${locale}/${section} first.`
  );
}

function checked(position: Position, article: ArticleFile): Position {
  if (position.locale !== article.locale) {
    throw new UserError(
      `${article.path} belongs to the locale ${article.locale}; an article is not moved ` +
        'into another language. Copy and translate it instead.',
    );
  }
  for (const name of [position.section, position.slug]) {
    if (isSlug(name)) continue;
    const proposal = slugOf(name);
    const example = proposal === '' ? '' : `, for example "${proposal}"`;
    throw new UserError(
      `The name "${name}" must consist of lower-case letters a-z, digits and ` +
        `single hyphens${example}.`,
    );
  }
  if (pathOf(position) === pathOf(article))
    throw new UserError(`${article.path} is already there.`);
  return position;
}

/** Returns the article of a URL or path of this site, with or without locale and host. */
function articlePathIn(words: string): { locale: string; slug: string } | undefined {
  const path = URL.canParse(words) && /^https?:/.test(words) ? new URL(words).pathname : words;
  return readArticlePath(path);
}

/**
 * The names of a path, from the articles folder on: of one below that folder, or one that begins
 * anywhere within.
 */
function namesIn(words: string, directory: string): string[] {
  const path = words.replaceAll('\\', '/');
  const inside = relative(directory, resolve(path)).split(sep).join('/');
  const isInside = inside !== '' && !/^(\.\.|[a-z]:|\/)/i.test(inside);
  const below = path.startsWith(`${basename(directory)}/`)
    ? path.slice(basename(directory).length)
    : path;
  return (isInside ? inside : below).split('/').filter((name) => name !== '' && name !== '.');
}
