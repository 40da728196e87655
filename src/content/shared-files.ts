import type { Root } from 'mdast';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToMdast } from 'satteri';
import type { Problem } from '../lib/problem.ts';
import { linkPositions } from '../markdown/link-positions.ts';
import { shownPath } from '../lib/shown-path.ts';
import { positionAt } from '../text/line-column.ts';
import { spliced } from '../text/splice.ts';
import { readArticleBytes } from './article-bytes.ts';
import { linkFinder } from './file-links.ts';
import { fileProblem } from './file-problem.ts';
import { hasFrontMatter } from './front-matter.ts';
import { GLOSSARY } from './glossary-file.ts';
import type { Shared } from './includes.ts';
import { problemsInInclude } from './includes.ts';
import type { Report } from './read-variables.ts';
import { readVariables, VARIABLES } from './read-variables.ts';

const INCLUDE_FILE = /^(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** Largest file, in characters. */
const MAX_FILE = 64 * 1024;

/** Returns a function that reads what a locale shares, once for each locale. */
export function sharedReader(directory: string): (locale: string) => Shared {
  const known = new Map<string, Shared>();
  return (locale) => {
    const shared = known.get(locale) ?? readShared(directory, locale);
    known.set(locale, shared);
    return shared;
  };
}

/**
 * Reads what the articles of a locale share. A missing folder is empty.
 * @param directory the articles folder
 * @returns the valid variables and includes, and every problem
 */
export function readShared(directory: string, locale: string): Shared & { problems: Problem[] } {
  const folder = join(directory, locale, '_shared');
  const problems: Problem[] = [];
  const shared = { variables: new Map<string, string>(), includes: new Map<string, string>() };
  if (!existsSync(folder)) return { ...shared, problems };

  // Variables first: includes use them.
  const rank = (name: string) => (name === VARIABLES ? '' : name);
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    // The glossary has its own reader.
    ({ name }) => !name.startsWith('.') && name !== GLOSSARY,
  );
  for (const entry of entries.sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1))) {
    const file = join(folder, entry.name);
    const read = entry.isFile()
      ? readText(file)
      : { message: '_shared may contain only files. Remove this link or folder.' };
    const text = 'text' in read ? read.text : '';
    const report: Report = (offset, message) =>
      problems.push(fileProblem(shownPath(file), 'shared', message, positionAt(text, offset)));
    if ('message' in read) report(0, read.message);
    else if (entry.name === VARIABLES)
      for (const [key, value] of readVariables(text, report)) shared.variables.set(key, value);
    else {
      const name = INCLUDE_FILE.exec(entry.name)?.groups?.['name'];
      if (name === undefined)
        report(
          0,
          `Invalid file name "${entry.name}". ` +
            `_shared contains ${VARIABLES}, ${GLOSSARY}, and includes with names such as ` +
            '"contact-us.md".',
        );
      else {
        checkInclude(text, report);
        for (const { offset, message } of problemsInInclude(text, shared.variables))
          report(offset, message);
        shared.includes.set(name, withPageLinks(text.replaceAll('\r\n', '\n').trim(), file));
      }
    }
  }
  return { ...shared, problems };
}

/**
 * Returns an include with its links to files of articles as paths of their pages: the links start
 * from the include, and the articles that use it are in other folders.
 */
function withPageLinks(text: string, file: string): string {
  if (!/\.mdx?\b/i.test(text)) return text;
  const linkOf = linkFinder(file);
  const splices = linkPositions(text, 'md').flatMap(({ url, range }) => {
    const page = linkOf(url);
    return range && page !== undefined ? [{ start: range[0], end: range[1], text: page }] : [];
  });
  return spliced(text, splices);
}

/** Reads a file as UTF-8, with its carriage returns. */
function readText(file: string): { readonly text: string } | { readonly message: string } {
  const read = readArticleBytes(file);
  if ('message' in read) return read;
  const text = decode(read.bytes);
  if (text === undefined) return { message: 'The file is not UTF-8 text. Save it as UTF-8.' };
  if (text.length > MAX_FILE)
    return {
      message:
        `The file has more than ${MAX_FILE} characters. ` +
        'Turn it into an article, and link to that.',
    };
  return { text };
}

/** An include must be closed: an open code block would swallow the rest of the article. */
function checkInclude(text: string, report: Report): void {
  if (text.trim() === '')
    report(
      0,
      'The include is empty. Write its text, or remove the file and the lines that use it.',
    );
  else if (hasFrontMatter(text))
    report(0, 'Front matter is not allowed in includes. Remove these lines.');
  else {
    const { children } = markdownToMdast(`${text}\n\nend`, {
      features: { gfm: true, frontmatter: false },
    }) as Root;
    if (children.at(-1)?.type !== 'paragraph')
      report(
        0,
        'A code block, a comment or an HTML tag is not closed. ' +
          'Close it: it would swallow the rest of the article.',
      );
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
