import type { Root } from 'mdast';
import { parseWithinLimits } from '../markdown/limits.ts';
import type { FrontMatter } from './article-schema.ts';
import { articleSchema } from './article-schema.ts';
import { schemaProblems } from './schema-messages.ts';
import type { ArticleFile } from './article-files.ts';
import { textOf } from './decode-text.ts';
import type { ReadFrontMatter } from './front-matter.ts';
import { bodyOf, hasFrontMatter, readFrontMatter } from './front-matter.ts';
import { mdxSyntaxError } from './mdx-syntax.ts';
import type { Problem } from '../lib/problem.ts';
import type { SourceArticle } from './source-article.ts';

/** An article whose text can be told from its front matter; of that it holds the fields that are right. */
export type ReadableArticle = ArticleFile & {
  readonly frontMatter: Partial<FrontMatter>;
  readonly text: string;
};

/** An article as far as it can be read, and where the values of its front matter stand. */
export type ReadArticle = {
  readonly problems: Problem[];
  readonly readable: ReadableArticle | undefined;
  readonly article: SourceArticle | undefined;
  readonly positionOf: ReadFrontMatter['positionOf'];
  /** The parsed body of a Markdown article that can be walked, with the places that its nodes have in the file. */
  readonly tree: Root | undefined;
};

/**
 * Reads and checks one article.
 * @param bytes the whole file
 * @returns every problem at once; the article when there is none; what can be read of it when there are some
 */
export function readArticle(file: ArticleFile, bytes: Uint8Array): ReadArticle {
  const problems: Problem[] = [];
  const report = (rule: string, message: string, { line, column } = { line: 1, column: 1 }) =>
    problems.push({ path: file.path, line, column, severity: 'error', rule, message });

  const { text, problems: textProblems } = textOf(bytes);
  for (const problem of textProblems) report(problem.rule, problem.message, problem);
  if (text === undefined) return { problems, ...unread };

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
  const isEmpty = body.trim() === '';
  if (isEmpty) {
    report(
      'empty-article',
      'The article has no text. Write it below the front matter, or set `draft: true` and write at least one sentence.',
    );
  }
  // What would end the program is looked for before anything else walks the body.
  const { tree, problem: limit } = isEmpty
    ? {}
    : parseWithinLimits(emptyLinesBefore(text, body) + body, file.format);
  if (limit) report(limit.rule, limit.message, limit);
  const mistake = file.format === 'mdx' && !limit ? mdxSyntaxError(text) : undefined;
  if (mistake) {
    report(
      'mdx-syntax',
      `${mistake.message.replace(/\.?$/, '.')} Fix the tag or the braces, or rename the file to ${file.slug}.md if it needs neither.`,
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

/** What is known of a file that holds no article. */
export const unread = {
  readable: undefined,
  article: undefined,
  tree: undefined,
  positionOf: () => ({ line: 1, column: 1 }),
};

/** As many empty lines as a file has before its body: with them in front, places in the body are places in the file. */
export function emptyLinesBefore(text: string, body: string): string {
  return text.slice(0, text.length - body.length).replaceAll(/[^\n]+/g, '');
}

/**
 * YAML knows numbers in many notations. Views must be plain digits, so any other notation is taken as the text that it is
 * and refused; keywords are words whatever they consist of: `1.10` is not `1.1`.
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
