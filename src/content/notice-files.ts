import type { Root } from 'mdast';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArticlePath } from '../config/root-paths.ts';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';
import { parseMarkdown } from '../markdown/mdast-nodes.ts';
import { portableMarkdown } from '../markdown/prepare.ts';
import { nearest } from '../text/edit-distance.ts';
import { positionsIn, START } from '../text/line-column.ts';
import { MAX_NAME, SLUG } from '../text/slug.ts';
import { readArticleBytes } from './article-bytes.ts';
import { textOf } from './decode-text.ts';
import { linkFinder } from './file-links.ts';
import { fileProblem } from './file-problem.ts';
import { bodyOf, hasFrontMatter, readFrontMatter } from './front-matter.ts';
import { bodyLinks, bodyMistakes } from './notice-body.ts';
import type { NoticeFields } from './notice-schema.ts';
import { PLACE, readNoticeFields } from './notice-schema.ts';
import type { WrittenLink } from './written-link.ts';

/** Folder of the notices of a locale. */
export const NOTICES = '_notices';

/** A valid notice of the articles folder. */
export type SourceNotice = {
  /** Absolute path. */
  readonly file: string;
  /** Path for messages. */
  readonly path: string;
  readonly locale: string;
  /** Name of the file, without ending. */
  readonly id: string;
  readonly fields: NoticeFields;
  readonly tree: Root;
  /** In the field `link` and in the text. */
  readonly links: readonly WrittenLink[];
};

/** What notices may name. */
export type NoticeTargets = {
  /** Slugs of the articles of the locale. */
  readonly articles: ReadonlySet<string>;
  /** Folders of the articles of the locale, and the sections of the settings. */
  readonly sections: ReadonlySet<string>;
};

/**
 * Reads the notices of a locale, sorted by file name. A missing folder is empty.
 * @param directory the articles folder
 * @param targets undefined when only the notices count, which have been checked before
 */
export function readNoticeFiles(
  directory: string,
  locale: string,
  targets?: NoticeTargets,
): { readonly notices: SourceNotice[]; readonly problems: Problem[] } {
  const folder = join(directory, locale, NOTICES);
  const notices: SourceNotice[] = [];
  const problems: Problem[] = [];
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const file = join(folder, name);
    const read = readNoticeFile(file, name, locale, targets);
    problems.push(...read.problems);
    if (read.notice && read.problems.length === 0) notices.push(read.notice);
  }
  return { notices, problems };
}

function readNoticeFile(
  file: string,
  name: string,
  locale: string,
  targets: NoticeTargets | undefined,
): { readonly notice?: SourceNotice; readonly problems: readonly Problem[] } {
  const path = shownPath(file);
  const problems: Problem[] = [];
  const report = (message: string, position = START) =>
    problems.push(fileProblem(path, 'notice', message, position));

  const id = name.replace(/\.md$/, '');
  if (id === name || !SLUG.test(id) || name.length > MAX_NAME) {
    report(`Invalid file name "${name}". ${NOTICES} contains files such as "card-payments.md".`);
    return { problems };
  }
  const content = readArticleBytes(file);
  if (!('bytes' in content))
    return { problems: [fileProblem(path, content.rule, content.message)] };
  const { text, problems: textProblems } = textOf(content.bytes);
  for (const problem of textProblems)
    problems.push(fileProblem(path, problem.rule, problem.message, problem));
  if (text === undefined) return { problems };

  const head = readFrontMatter(text);
  for (const problem of head.problems) report(problem.message, problem);
  if (!head.isReadable || !hasFrontMatter(text)) return { problems };
  const read = readNoticeFields(head.data);
  if ('mistakes' in read) {
    for (const { path: at, at: part, message } of read.mistakes)
      report(message, part === 'name' ? head.positionOfKey(String(at[0])) : head.positionOf(at));
    return { problems };
  }

  const { fields } = read;
  const body = portableMarkdown(bodyOf(text));
  const tree = parseMarkdown(body) as Root;
  const linkOf = linkFinder(file);
  const positionAt = positionsIn(text);
  const inFile = (offset: number) => positionAt(text.length - bodyOf(text).length + offset);
  for (const { offset, message } of bodyMistakes(tree, linkOf)) report(message, inFile(offset));
  const links: WrittenLink[] = [
    ...(fields.link === undefined ? [] : [{ url: fields.link, ...head.positionOf(['link']) }]),
    ...bodyLinks(tree, linkOf).map(({ href, offset }) => ({ url: href, ...inFile(offset) })),
  ];
  if (targets) {
    for (const [index, place] of fields.where.entries())
      reportUnknown(placeMistake(place, targets), head.positionOf(['where', index]));
    reportUnknown(articleMistake(fields.article, targets), head.positionOf(['article']));
    for (const { url, ...position } of links)
      reportUnknown(linkMistake(url, locale, targets), position);
  }
  function reportUnknown(message: string | undefined, position: typeof START): void {
    if (message !== undefined) report(message, position);
  }
  return { notice: { file, path, locale, id, fields, tree, links }, problems };
}

function placeMistake(place: string, { articles, sections }: NoticeTargets): string | undefined {
  const { kind, name } = PLACE.exec(place)?.groups ?? {};
  if (kind === 'article') return articleMistake(name, { articles, sections });
  if (name === undefined || sections.has(name)) return undefined;
  return unknown('section', name, sections, 'Write the name of its folder.');
}

function articleMistake(slug: string | undefined, { articles }: NoticeTargets): string | undefined {
  if (slug === undefined || articles.has(slug)) return undefined;
  return unknown('article', slug, articles, 'Write the name of its file without .md.');
}

function linkMistake(url: string, locale: string, targets: NoticeTargets): string | undefined {
  const article = url.startsWith('/') ? readArticlePath(url.replace(/[?#].*$/s, '')) : undefined;
  return article?.locale === locale ? articleMistake(article.slug, targets) : undefined;
}

function unknown(what: string, name: string, known: ReadonlySet<string>, fix: string): string {
  const meant = nearest(name, [...known]);
  return `Unknown ${what} "${name}". ${meant === undefined ? fix : `Did you mean "${meant}"?`}`;
}

/**
 * Returns what the notices of a locale may name.
 * @param files of all articles of the locale
 * @param named sections of the settings
 */
export function noticeTargets(
  files: readonly { readonly slug: string; readonly section: string }[],
  named: readonly { readonly id: string }[],
): NoticeTargets {
  return {
    articles: new Set(files.map(({ slug }) => slug)),
    sections: new Set([...files.map(({ section }) => section), ...named.map(({ id }) => id)]),
  };
}
