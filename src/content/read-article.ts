import type { Root } from 'mdast';
import { parseWithinLimits } from '../markdown/limits.ts';
import type { FrontMatter } from './article-schema.ts';
import { articleSchema } from './article-schema.ts';
import { schemaProblems } from './schema-messages.ts';
import type { ArticleFile } from './article-files.ts';
import { textOf } from './decode-text.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';
import { conflictsIn } from './conflict-markers.ts';
import { bodyOf, hasFrontMatter, readFrontMatter } from './front-matter.ts';
import { mdxSyntaxError } from './mdx-syntax.ts';
import type { FileRule } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import { START } from '../text/line-column.ts';
import { isVisible } from '../text/visible.ts';
import { fileProblem } from './file-problem.ts';
import type { SourceArticle } from './source-article.ts';

/** An article whose front matter is closed. Contains only its valid fields. */
export type ReadableArticle = ArticleFile & {
  readonly frontMatter: Partial<FrontMatter>;
  readonly text: string;
};

/** An article as far as it can be read. */
export type ReadArticle = {
  readonly problems: Problem[];
  readonly readable: ReadableArticle | undefined;
  readonly article: SourceArticle | undefined;
  /** Returns the position of a value of the front matter. */
  readonly positionOf: ReadFrontMatter['positionOf'];
  /** The parsed body of a Markdown article, with positions in the file. */
  readonly tree: Root | undefined;
};

/**
 * Reads and checks one article.
 * @param bytes the whole file
 * @param decoded its text, if the caller has it
 * @returns every problem; the article if there is none, else what can be read of it
 */
export function readArticle(
  file: ArticleFile,
  bytes: Uint8Array,
  decoded = textOf(bytes),
): ReadArticle {
  const problems: Problem[] = [];
  const report = (rule: FileRule | 'conflict-marker', message: string, position = START) =>
    problems.push(fileProblem(file.path, rule, message, position));

  const { text, problems: textProblems } = decoded;
  for (const problem of textProblems) report(problem.rule, problem.message, problem);
  if (text === undefined) return { problems, ...unread };

  // Without this, a conflict in the fields would be several errors of YAML.
  if (conflictsIn(headOf(text), () => false).length > 0) {
    for (const conflict of conflictsIn(text, () => false))
      report('conflict-marker', conflict.message, conflict);
    return { problems, ...unread };
  }

  const read = readFrontMatter(text);
  for (const problem of read.problems) report('front-matter', problem.message, problem);
  if (!hasFrontMatter(text)) return { problems, ...unread };

  const data = withNumbersAsWritten(read);
  const parsed = articleSchema.safeParse(data);
  if (read.isReadable && !parsed.success) {
    for (const { path, at, message } of schemaProblems(parsed.error, data, read.writtenAt)) {
      report(
        'front-matter',
        message,
        at === 'name' ? read.positionOfKey(String(path[0])) : read.positionOf(path),
      );
    }
  }
  const body = bodyOf(text);
  const isEmpty = !isVisible(body);
  if (isEmpty) {
    report(
      'empty-article',
      'The article has no text. Write at least one sentence below the front matter.',
    );
  }
  // Check the limits before anything else walks the body: deep nesting would end the program.
  const { tree, problem: limit } = isEmpty
    ? {}
    : parseWithinLimits(emptyLinesBefore(text, body) + body, file.format);
  if (limit) report(limit.rule, limit.message, limit);
  const mistake = file.format === 'mdx' && !limit ? mdxSyntaxError(text) : undefined;
  if (mistake) {
    report(
      'mdx-syntax',
      `${mistake.message.replace(/\.?$/, '.')} Fix the tag or the braces, ` +
        `or rename the file to ${file.slug}.md if it needs neither.`,
      mistake,
    );
  }

  const article =
    problems.length === 0 && parsed.success
      ? { ...file, frontMatter: parsed.data, text }
      : undefined;
  return {
    problems,
    article,
    positionOf: read.positionOf,
    tree,
    readable:
      mistake || (limit && limit.rule !== 'empty-article')
        ? undefined
        : (article ?? { ...file, frontMatter: validFields(data), text }),
  };
}

/** Returns the front matter of a file, or the whole file if its front matter is not closed. */
function headOf(text: string): string {
  if (hasFrontMatter(text)) return text.slice(0, text.length - bodyOf(text).length);
  return /^\s*(?:---|<{7})/.test(text) ? text : '';
}

/** The result for a file that cannot be read as an article. */
export const unread = {
  readable: undefined,
  article: undefined,
  tree: undefined,
  positionOf: () => START,
};

/**
 * Returns the text before the body with a space for each character. With it in front, positions
 * and offsets in the body are those in the file.
 */
export function emptyLinesBefore(text: string, body: string): string {
  return text.slice(0, text.length - body.length).replaceAll(/[^\n]/g, ' ');
}

/**
 * YAML has many notations for numbers. Views must be plain digits: keeps any other notation as
 * text, which the schema refuses. Keywords are words: `1.10` is not `1.1`.
 */
function withNumbersAsWritten({ data, writtenAt }: ReadFrontMatter): Record<string, unknown> {
  const { views, keywords } = data;
  const plain = { ...data };
  const notation = typeof views === 'number' ? writtenAt(['views']) : undefined;
  if (notation !== undefined && !/^(0|-?[1-9]\d*)$/.test(notation)) plain['views'] = notation;
  if (Array.isArray(keywords)) {
    plain['keywords'] = keywords.map((word: unknown, index) =>
      typeof word === 'number' ? (writtenAt(['keywords', index]) ?? word) : word,
    );
  }
  return plain;
}

function validFields(data: Record<string, unknown>): Partial<FrontMatter> {
  return Object.fromEntries(
    Object.entries(articleSchema.shape).flatMap(([name, field]) => {
      const parsed = field.safeParse(Object.hasOwn(data, name) ? data[name] : undefined);
      return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
    }),
  );
}
