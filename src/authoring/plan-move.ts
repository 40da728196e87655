import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { hiddenReason } from '../domain/article.ts';
import { site } from '../config/site.ts';
import { addToList, removeFromList, replaceValues } from '../content/edit-front-matter.ts';
import { bodyOf } from '../content/front-matter.ts';
import { UserError } from '../lib/problem.ts';
import type { SourceArticle } from '../content/source-article.ts';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import type { AddressSpot } from './link-positions.ts';
import { addressSpots } from './link-positions.ts';
import type { Document } from './documents.ts';
import { readDocuments, textOf } from './documents.ts';
import type { Change } from './journal.ts';
import { digest } from '../lib/digest.ts';
import type { Position } from './article-target.ts';
import { pathOf } from './article-target.ts';
import type { Relocation } from './relink.ts';
import { fileAt, relinked } from './relink.ts';
import { addressOf, everPublished } from './taken-paths.ts';

/** Everything that a move does, and what to tell of it. */
export type MovePlan = {
  readonly change: Change;
  /**
   * The address from which readers are sent on; undefined when it stays, or when nobody has seen
   * it.
   */
  readonly redirect: string | undefined;
  /** Places in files where an address or a name was replaced. */
  readonly replaced: number;
  /** Images that go along, by their paths below the articles folder. */
  readonly images: readonly string[];
  /** Links to the old address in `src/site.ts`, which is code and stays as it is. */
  readonly siteLinks: readonly string[];
};

type Move = {
  readonly article: SourceArticle;
  readonly place: Position;
  /** Absolute path after the move. */
  readonly target: string;
  readonly directory: string;
  /**
   * The words of the command, to recognise it when it has to finish the work of an interrupted one.
   */
  readonly words: readonly string[];
};

/**
 * Plans a move without touching a file: the article and the images that only it uses go to their
 * new places, addresses and names in other files follow, and the old address redirects. An image
 * that others show too stays where it is.
 * @throws UserError when a link cannot be rewritten safely; it names the place
 */
export function planMove(request: Omit<Move, 'target'>, today: CalendarDay): MovePlan {
  const { article, place, directory, words } = request;
  const move: Move = { ...request, target: join(directory, pathOf(place)) };
  const documents = readDocuments(directory);
  const spots = new Map<Document, readonly AddressSpot[]>();
  const spotsOf = (document: Document) => {
    const known = spots.get(document) ?? readSpots(document);
    spots.set(document, known);
    return known;
  };

  const images = imagesOf(move, documents, spotsOf);
  const inside = (file: string) => relative(directory, file).split(sep).join('/');
  const targetOf = (image: string) =>
    join(dirname(move.target), relative(dirname(article.file), image));
  const relocation: Relocation = {
    pages:
      place.slug === article.slug ? new Map() : new Map([[addressOf(article), addressOf(place)]]),
    files: new Map([
      [article.file, move.target],
      ...images.map((image): [string, string] => [image, targetOf(image)]),
    ]),
  };

  const old = addressOf(article);
  const hidden = hiddenReason(article.frontMatter, today);
  // A draft has had no readers, and a redirect to a page that is not there would be a mistake.
  const isSeen = hidden === undefined || hidden === 'expired' || everPublished(directory).has(old);
  const redirect =
    place.slug !== article.slug && isSeen && !article.frontMatter.redirect_from.includes(old)
      ? old
      : undefined;

  let replaced = 0;
  const writes = [...documents, ...searchFiles(move)].flatMap((document) => {
    const isArticle = document.file === article.file;
    // Most files have nothing to do with the move, and need not be taken apart.
    if (!isArticle && !document.text.includes(article.slug)) return [];
    const links =
      'format' in document
        ? followLinks(document, spotsOf(document), move, relocation)
        : { text: document.text, count: 0 };
    let { text } = links;
    const named = place.slug === article.slug ? text : replaceNames(text, document.file, move);
    replaced += links.count + (named === text ? 0 : 1);
    text = isArticle ? withRedirect(named, redirect, addressOf(place)) : named;
    return text === document.text
      ? []
      : [
          {
            path: inside(isArticle ? move.target : document.file),
            before: digest(document.text),
            after: text,
          },
        ];
  });
  const moves = [...relocation.files].map(([from, to]) => ({ from: inside(from), to: inside(to) }));
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
    siteLinks: place.slug === article.slug ? [] : siteLinksTo(old),
  };
}

/**
 * Redirects that the article has after the move: the old address comes in, and the new one must not
 * lead to itself.
 */
function withRedirect(text: string, redirect: string | undefined, address: string): string {
  const others = [address, address.replace(/\/$/, '')].reduce(
    (rest, own) => removeFromList(rest, 'redirect_from', own),
    text,
  );
  return redirect === undefined ? others : addToList(others, 'redirect_from', redirect);
}

function readSpots({ file, text, format }: Document): AddressSpot[] {
  try {
    return addressSpots(text, format);
  } catch (error) {
    throw new UserError(
      `${relative(process.cwd(), file)} cannot be compiled, so its links cannot be ` +
        `found. Fix it first (\`npm run check\`): ` +
        `${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * A text with its addresses following the move. It is read again, so that nothing but the addresses
 * can have changed.
 */
function followLinks(
  document: Document,
  spots: readonly AddressSpot[],
  { article, target, directory }: Move,
  relocation: Relocation,
): { text: string; count: number } {
  const isArticle = document.file === article.file;
  const [, locale = '', slug = ''] =
    /^([^/]+)\/.*?([^/]+)\.mdx?$/.exec(relative(directory, document.file).split(sep).join('/')) ??
    [];
  const container = {
    before: document.file,
    after: isArticle ? target : document.file,
    page: addressOf({ locale, slug }),
  };
  const refuse = ({ address, line }: AddressSpot): never => {
    throw new UserError(
      `${relative(process.cwd(), document.file)}:${line} links to ${address} in a way ` +
        'that cannot be rewritten safely. Write the link as [text](address) in one line, ' +
        'then move again.',
    );
  };
  const splices: Splice[] = [];
  const expected = spots.map((spot) => {
    const { address, range, isImport } = spot;
    const followed =
      isImport && !address.startsWith('.') ? undefined : relinked(address, container, relocation);
    if (followed === undefined) return address;
    if (!range) return refuse(spot);
    const text = isImport ? decodeURI(followed) : followed;
    splices.push({ start: range[0], end: range[1], text });
    return text;
  });
  if (splices.length === 0) return { text: document.text, count: 0 };
  const text = spliced(document.text, splices);
  const found = readSpots({ ...document, text });
  const wrong = spots.find((_spot, index) => found[index]?.address !== expected[index]);
  return wrong ? refuse(wrong) : { text, count: splices.length };
}

/**
 * Images and documents beside the article that no other text leads to; only a move to another
 * folder takes them along.
 */
function imagesOf(
  { article, target }: Move,
  documents: readonly Document[],
  spotsOf: (document: Document) => readonly AddressSpot[],
): string[] {
  const folder = dirname(article.file);
  if (dirname(target) === folder) return [];
  const filesIn = (document: Document) =>
    spotsOf(document).flatMap(({ address }) =>
      /^(\/|[a-z][a-z0-9+.-]*:)/i.test(address) ? [] : (fileAt(address, document.file) ?? []),
    );
  const own = documents.filter(({ file }) => file === article.file).flatMap(filesIn);
  const beside = new Set(
    own.filter(
      (file) => file.startsWith(folder + sep) && !/\.mdx?$/.test(file) && existsSync(file),
    ),
  );
  if (beside.size === 0) return [];
  const shared = new Set(documents.filter(({ file }) => file !== article.file).flatMap(filesIn));
  return [...beside].filter(
    (file) => !shared.has(file) && !existsSync(join(dirname(target), relative(folder, file))),
  );
}

/** The files in which writers steer search, of the article's locale. */
function searchFiles({ article, directory }: Move): { file: string; text: string }[] {
  return ['best-bets.yml', 'cases.yml'].flatMap((name) => {
    const file = join(directory, article.locale, '_search', name);
    const text = existsSync(file) ? textOf(file) : undefined;
    return text === undefined ? [] : [{ file, text }];
  });
}

/**
 * Replaces the article's file name where a file of its locale names it: among related articles and
 * in search files.
 */
function replaceNames(text: string, file: string, { article, place, directory }: Move): string {
  if (!file.startsWith(join(directory, article.locale) + sep)) return text;
  if (file.endsWith('.yml'))
    return replaceValues(
      text,
      article.slug,
      place.slug,
      (path) => path.includes('article') || path.includes('articles'),
    );
  return bodyOf(text) === text
    ? text
    : replaceValues(text, article.slug, place.slug, ([name]) => name === 'related');
}

/** Links of the site itself, which stand in its code and are not rewritten. */
function siteLinksTo(address: string): string[] {
  return [...(site.contact ? [site.contact] : []), ...site.headerLinks, ...site.footerLinks]
    .map(({ href }): string => href)
    .filter((href) => href.replace(/[?#].*$/, '') === address);
}
