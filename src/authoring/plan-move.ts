import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { hiddenReason } from '../domain/article.ts';
import { site } from '../config/settings.ts';
import { addToList, removeFromList } from '../content/edit-front-matter.ts';
import { glossaryFile } from '../content/glossary-file.ts';
import { stillsIn, withCompanions } from '../content/media-companions.ts';
import type { LinkPosition } from '../markdown/link-positions.ts';
import type { Document } from './documents.ts';
import { readDocuments, textOf } from './documents.ts';
import type { ArticleMove } from './follow-links.ts';
import { followLinks, readLinks } from './follow-links.ts';
import { followNames } from './follow-names.ts';
import type { Change } from './journal.ts';
import { digest } from '../lib/digest.ts';
import { pathOf } from './article-target.ts';
import { importCopies, recordWrites } from './import-copies.ts';
import { baselineWrite } from './move-baseline.ts';
import type { Relocation } from './relink.ts';
import { fileAt } from './relink.ts';
import { urlPathOf, everPublished } from './taken-paths.ts';

/** Everything that a move does, for the journal and the report. */
export type MovePlan = {
  readonly change: Change;
  /** The old path, which redirects; undefined when the path stays or was never public. */
  readonly redirect: string | undefined;
  /** Number of replaced links and names. */
  readonly replaced: number;
  /** Images and other files that move with the article, by paths below the articles folder. */
  readonly images: readonly string[];
  /** Links to the old path in `src/site.ts`. It is code, so it is not rewritten. */
  readonly siteLinks: readonly string[];
};

/**
 * Plans a move without changing a file: the article and images that only it uses move, links and
 * names in other files are updated, and the old path redirects. Images that other articles use
 * stay.
 * @throws UserError when a link cannot be rewritten safely; it names its line
 */
export function planMove(request: Omit<ArticleMove, 'target'>, today: CalendarDay): MovePlan {
  const { article, position, directory, words } = request;
  const move: ArticleMove = { ...request, target: join(directory, pathOf(position)) };
  const documents = readDocuments(directory);
  const links = new Map<Document, readonly LinkPosition[]>();
  const linksOf = (document: Document) => {
    const known = links.get(document) ?? readLinks(document);
    links.set(document, known);
    return known;
  };

  const images = imagesOf(move, documents, linksOf);
  const inside = (file: string) => relative(directory, file).split(sep).join('/');
  const targetOf = (image: string) =>
    join(dirname(move.target), relative(dirname(article.file), image));
  const relocation: Relocation = {
    pages:
      position.slug === article.slug
        ? new Map()
        : new Map([[urlPathOf(article), urlPathOf(position)]]),
    files: new Map([
      [article.file, move.target],
      ...images.map((image): [string, string] => [image, targetOf(image)]),
    ]),
  };

  const old = urlPathOf(article);
  const hidden = hiddenReason(article.frontMatter, today);
  // A draft has had no readers, and a redirect to a hidden page would be an error.
  const isSeen = hidden === undefined || hidden === 'expired' || everPublished(directory).has(old);
  const redirect =
    position.slug !== article.slug && isSeen && !article.frontMatter.redirect_from.includes(old)
      ? old
      : undefined;

  const homes = new Map([
    [article.file, move.target],
    ...importCopies(directory, inside(article.file), inside(move.target)),
  ]);
  let replaced = 0;
  const writes = [...documents, ...dataFiles(move)].flatMap((read) => {
    const home = homes.get(read.file);
    const isCopy = home !== undefined && read.file !== article.file;
    // The copy of a text that nobody has edited since its import stays the same as the text.
    const document = isCopy && read.text === article.text ? { ...read, file: article.file } : read;
    // Most files have no link to the article and need no parsing.
    if (home === undefined && !document.text.includes(article.slug)) return [];
    const followed =
      'format' in document
        ? followLinks(document, linksOf(document), move, relocation)
        : { text: document.text, count: 0 };
    const named = followNames(followed.text, document.file, move, relocation);
    if (!isCopy) replaced += followed.count + (named === followed.text ? 0 : 1);
    const text = home === undefined ? named : withRedirect(named, redirect, urlPathOf(position));
    return text === document.text
      ? []
      : [{ path: inside(home ?? document.file), before: digest(document.text), after: text }];
  });
  const moved = new Map([...relocation.files].map(([from, to]) => [inside(from), inside(to)]));
  const moves = [...new Map([...relocation.files, ...homes])].map(([from, to]) => ({
    from: inside(from),
    to: inside(to),
  }));
  writes.push(...baselineWrite(directory, moved), ...recordWrites(directory, moved, writes));
  return {
    change: {
      title: `${inside(article.file)} to ${inside(move.target)}`,
      words: [...words],
      moves,
      writes,
    },
    redirect,
    replaced,
    images: images.map(inside),
    siteLinks: position.slug === article.slug ? [] : siteLinksTo(old),
  };
}

/**
 * Returns a text with the redirects after the move: with the old path, and without the new one,
 * which would redirect to itself.
 */
function withRedirect(text: string, redirect: string | undefined, path: string): string {
  const others = [path, path.replace(/\/$/, '')].reduce(
    (rest, own) => removeFromList(rest, 'redirect_from', own),
    text,
  );
  return redirect === undefined ? others : addToList(others, 'redirect_from', redirect);
}

/**
 * Returns the images, videos and files next to the article that no other text uses. They move with
 * it to another folder.
 */
function imagesOf(
  { article, target }: ArticleMove,
  documents: readonly Document[],
  linksOf: (document: Document) => readonly LinkPosition[],
): string[] {
  const folder = dirname(article.file);
  if (dirname(target) === folder) return [];
  const filesIn = (document: Document) =>
    linksOf(document).flatMap(({ url }) =>
      /^(\/|[a-z][a-z0-9+.-]*:)/i.test(url) ? [] : (fileAt(url, document.file) ?? []),
    );
  const own = documents.filter(({ file }) => file === article.file).flatMap(filesIn);
  const beside = own.filter(
    (file) => file.startsWith(folder + sep) && !/\.mdx?$/.test(file) && existsSync(file),
  );
  const others = documents.filter(({ file }) => file !== article.file);
  const moving = [...withCompanions(beside), ...stillsIn(folder, article.text)];
  if (moving.length === 0) return [];
  const shared = new Set([
    ...withCompanions(others.flatMap(filesIn)),
    ...others.flatMap(({ file, text }) => (dirname(file) === folder ? stillsIn(folder, text) : [])),
  ]);
  return [...new Set(moving)].filter(
    (file) => !shared.has(file) && !existsSync(join(dirname(target), relative(folder, file))),
  );
}

/** Returns the search files of the article's locale, and the glossaries of all locales. */
function dataFiles({ article, directory }: ArticleMove): { file: string; text: string }[] {
  const search = ['best-bets.yml', 'cases.yml', 'places.yml'].map((name) =>
    join(directory, article.locale, '_search', name),
  );
  const glossaries = site.locales.map(({ code }) => glossaryFile(code, directory));
  return [...search, ...glossaries].flatMap((file) => {
    const text = existsSync(file) ? textOf(file) : undefined;
    return text === undefined ? [] : [{ file, text }];
  });
}

/** Returns the links in the settings to a path. */
function siteLinksTo(path: string): string[] {
  return [site.contact, ...site.headerLinks, ...site.footerLinks]
    .map((link): string => link?.href ?? '')
    .filter((href) => href.replace(/[?#].*$/, '') === path);
}
