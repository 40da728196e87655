import type { Shared } from './includes.ts';
import type { Root } from 'mdast';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { markdownToMdast } from 'satteri';
import { isMap, isNode, isScalar } from 'yaml';
import { readArticleBytes } from './article-bytes.ts';
import type { Problem } from '../lib/problem.ts';
import { passageProblems } from './includes.ts';
import { parseStrictYaml } from './strict-yaml.ts';
import { offsetOf } from '../text/line-column.ts';

const VARIABLES = 'variables.yml';
const VARIABLE_NAME = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
const PASSAGE_FILE = /^(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** Largest file and longest value, in characters. */
const MAX_FILE = 64 * 1024;
const MAX_VALUE = 500;

/** Reads what a locale shares when it is first asked for, and keeps it. */
export function sharedReader(directory: string): (locale: string) => Shared {
  const known = new Map<string, Shared>();
  return (locale) => {
    const shared = known.get(locale) ?? readShared(directory, locale);
    known.set(locale, shared);
    return shared;
  };
}

type Report = (offset: number, message: string) => void;

/**
 * Reads what the articles of a locale share; a folder that is not there holds nothing.
 * @param directory the articles folder
 * @returns the valid values and passages, and every problem
 */
export function readShared(directory: string, locale: string): Shared & { problems: Problem[] } {
  const folder = join(directory, locale, '_shared');
  const problems: Problem[] = [];
  const shared = { variables: new Map<string, string>(), passages: new Map<string, string>() };
  if (!existsSync(folder)) return { ...shared, problems };

  // The variables first, since passages name them.
  const rank = (name: string) => (name === VARIABLES ? '' : name);
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.'),
  );
  for (const entry of entries.sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1))) {
    const file = join(folder, entry.name);
    const read = readArticleBytes(file);
    const text = 'bytes' in read ? decode(read.bytes) : undefined;
    const report: Report = (offset, message) => {
      const before = (text ?? '').slice(0, offset).split('\n');
      problems.push({
        path: relative(process.cwd(), file).split(sep).join('/'),
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
        severity: 'error',
        rule: 'shared',
        message,
      });
    };
    const name = PASSAGE_FILE.exec(entry.name)?.groups?.['name'];
    if (!entry.isFile())
      report(0, 'Only files may lie in _shared; links and folders are not followed.');
    else if ('message' in read) report(0, read.message);
    else if (text === undefined)
      report(0, 'The file is not UTF-8 text. Save it again with the encoding UTF-8.');
    else if (text.length > MAX_FILE)
      report(
        0,
        `The file is longer than ${MAX_FILE} characters. Make an article of it and link there.`,
      );
    else if (entry.name === VARIABLES)
      for (const [key, value] of readVariables(text, report)) shared.variables.set(key, value);
    else if (name === undefined)
      report(
        0,
        `_shared holds ${VARIABLES} and passages named like "contact-us.md". Rename this file.`,
      );
    else {
      checkPassage(text, report);
      for (const { offset, message } of passageProblems(text, shared.variables))
        report(offset, message);
      shared.passages.set(name, text.replaceAll('\r\n', '\n').trim());
    }
  }
  return { ...shared, problems };
}

function readVariables(text: string, report: Report): [string, string][] {
  const { document, problems } = parseStrictYaml(text, VARIABLES);
  for (const { message, ...place } of problems) report(offsetOf(text, place), message);
  if (document.contents === null) return [];
  if (!isMap(document.contents)) {
    report(
      0,
      `${VARIABLES} must be lines of \`name: value\`, for example \`support_email: help@example.com\`.`,
    );
    return [];
  }
  return document.contents.items.flatMap(({ key, value }): [string, string][] => {
    const name = isScalar(key) ? String(key.value) : '';
    // A number stays as it is written: 0.10 is not 0.1.
    const written =
      isScalar(value) &&
      (typeof value.value === 'string'
        ? value.value
        : typeof value.value === 'number'
          ? value.source
          : undefined);
    const at = isNode(value) ? (value.range?.[0] ?? 0) : 0;
    if (!VARIABLE_NAME.test(name))
      report(
        isNode(key) ? (key.range?.[0] ?? 0) : 0,
        `The name \`${name}\` must consist of lower-case letters a-z, digits and single underscores or hyphens, and begin with a letter.`,
      );
    else if (typeof written !== 'string' || written.trim() === '')
      report(at, `\`${name}\` must be text or a number. Put other values between double quotes.`);
    else if (/[\p{Cc}\u2028\u2029]/u.test(written) || written.length > MAX_VALUE)
      report(
        at,
        `\`${name}\` must be one line of at most ${MAX_VALUE} characters. Make a longer text a passage: _shared/<name>.md.`,
      );
    else return [[name, written.trim()]];
    return [];
  });
}

/** A passage must end where its file ends: what it left open would swallow the article behind it. */
function checkPassage(text: string, report: Report): void {
  if (text.trim() === '')
    return report(
      0,
      'The passage is empty. Write its text, or remove the file and the lines that name it.',
    );
  if (text.startsWith('---\n'))
    return report(
      0,
      'A passage has no front matter. Remove these lines; only its text is put into articles.',
    );
  const { children } = markdownToMdast(`${text}\n\nend`, {
    features: { gfm: true, frontmatter: false },
  }) as Root;
  if (children.at(-1)?.type !== 'paragraph')
    report(
      0,
      'A code block, a comment or an HTML tag of this passage is not closed. Close it, so that the article goes on behind it.',
    );
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
