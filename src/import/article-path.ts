import { isSlug } from '../text/slug.ts';

/** The parts of an article's path below the articles folder. */
export type ArticlePath = {
  readonly path: string;
  readonly locale: string;
  readonly section: string;
  readonly slug: string;
};

const PATH = /^(?<locale>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/(?<section>[^/]+)\/(?<slug>[^/]+)\.mdx?$/;

/**
 * Returns the parts of a path. Undefined when no article may be there: the record is a file that
 * anybody may have edited.
 */
export function articlePathOf(path: string): ArticlePath | undefined {
  const { locale = '', section = '', slug = '' } = PATH.exec(path)?.groups ?? {};
  return isSlug(section) && isSlug(slug) ? { path, locale, section, slug } : undefined;
}
