import type { Nodes } from 'mdast';
import type { ProblemName } from '../domain/file-rules.ts';
import { fileRules } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import type { CheckComment } from '../markdown/check-comments.ts';
import { readCheckComment } from '../markdown/check-comments.ts';
import { nearest } from '../text/edit-distance.ts';
import type { Position } from '../text/line-column.ts';
import { positionsIn } from '../text/line-column.ts';
import type { ParsedArticle } from './parsed-article.ts';
import type { Rule } from './rule.ts';
import { htmlTokens } from './tags.ts';
import { unknownRule } from './unknown-rule.ts';

/** A rule that a comment disables on some lines of its article. */
export type Disable = Position & {
  readonly rule: string;
  /** First and last line, inclusive. */
  readonly from: number;
  readonly to: number;
};

/** The comments of an article: what they disable, and what is wrong with them. */
export type Disables = {
  readonly disables: readonly Disable[];
  readonly problems: readonly Problem[];
};

type Comment = CheckComment & { readonly at: Position; readonly endLine: number };

const COMMANDS = ['disable-next-line', 'disable', 'disable-file', 'enable'];
const CHECK_COMMENT = /^\s*(?:<!--|\{\/\*)\s*check-/;
const LAST_LINE = Number.MAX_SAFE_INTEGER;

/** Reads the comments for the check in an article; see `readCheckComment`. */
export function disablesIn(parsed: ParsedArticle, rules: readonly Rule[]): Disables {
  const { article } = parsed;
  if (!article.text.includes('check-')) return { disables: [], problems: [] };
  const problems: Problem[] = [];
  const names = rules.map(({ name }) => name);
  const lines = article.text.split('\n');
  let disables: Disable[] = [];
  for (const comment of commentsOf(parsed)) {
    const { command, at, endLine } = comment;
    const message = mistakeIn(comment, names);
    if (message !== undefined) problems.push(commentProblem(article.path, at, message));
    if (command === 'enable') {
      const isEnded = ({ rule, to }: Disable) =>
        to === LAST_LINE && (comment.rules.length === 0 || comment.rules.includes(rule));
      disables = disables.map((one) => (isEnded(one) ? { ...one, to: at.line } : one));
    } else if (COMMANDS.includes(command)) {
      const range = rangeOf(command, at.line, nextLine(lines, endLine));
      const known = comment.rules.filter((rule) => names.includes(rule));
      disables.push(...known.map((rule) => ({ ...at, rule, ...range })));
    }
  }
  return { disables, problems };
}

/**
 * Removes the problems that comments of their articles disable, and adds a warning for each comment
 * that disables nothing.
 * @param since whether rules that need another commit have run
 */
export function withoutDisabled(
  problems: readonly Problem[],
  disables: ReadonlyMap<string, readonly Disable[]>,
  rules: readonly Rule[],
  since: boolean,
): Problem[] {
  if (disables.size === 0) return [...problems];
  const used = new Set<Disable>();
  const left = problems.filter(({ path, rule, line }) => {
    const hit = (disables.get(path) ?? []).filter(
      (one) => one.rule === rule && one.from <= line && line <= one.to,
    );
    for (const one of hit) used.add(one);
    return hit.length === 0;
  });
  const waiting = new Set(
    rules.flatMap(({ name, needsSince }) => (needsSince === true && !since ? [name] : [])),
  );
  const idle = [...disables].flatMap(([path, inArticle]) =>
    inArticle
      .filter((one) => !used.has(one) && !waiting.has(one.rule))
      .map(({ rule, from, to, line, column }) => {
        const where = from === to ? `in line ${from}` : 'there';
        const message = `The comment disables nothing: no ${rule} problem is ${where}. Remove it.`;
        return commentProblem(path, { line, column }, message);
      }),
  );
  return [...left, ...idle];
}

function rangeOf(command: string, line: number, next: number): { from: number; to: number } {
  if (command === 'disable-next-line') return { from: next, to: next };
  return { from: command === 'disable' ? line : 1, to: LAST_LINE };
}

/** Returns the next line with text that is no comment for the check, from 1. */
function nextLine(lines: readonly string[], line: number): number {
  for (let index = line; index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (text.trim() !== '' && !CHECK_COMMENT.test(text)) return index + 1;
  }
  return line;
}

function mistakeIn(comment: CheckComment, names: readonly string[]): string | undefined {
  const { command, rules, reason } = comment;
  if (!COMMANDS.includes(command)) {
    const meant = nearest(command, COMMANDS);
    const fix =
      meant === undefined ? 'Use check-disable-next-line.' : `Did you mean check-${meant}?`;
    return `Unknown comment "check-${command}". ${fix}`;
  }
  const files: readonly string[] = fileRules;
  for (const rule of rules) {
    if (files.includes(rule)) return `"${rule}" cannot be disabled: the build needs the file.`;
    if (!names.includes(rule)) return unknownRule(rule, names);
  }
  if (command === 'enable') return undefined;
  const example = `check-${command} ${rules[0] ?? 'broken-link'}: the reason`;
  if (rules.length === 0) return `The comment names no rule. Write "${example}".`;
  return reason === '' ? `The comment gives no reason. Write "${example}".` : undefined;
}

/** Returns the comments in the file of an article, without those of includes. */
function commentsOf({ article, nodes, text, positionInFile }: ParsedArticle): Comment[] {
  const positionAt = positionsIn(text);
  const lines = article.text.split('\n');
  return nodes.flatMap((node): Comment[] =>
    rawComments(node, text).flatMap(({ content, start, end }) => {
      const comment = readCheckComment(content);
      const at = positionInFile(positionAt(start));
      const source = lines[at.line - 1]?.slice(at.column - 1) ?? '';
      const endLine = at.line + text.slice(start, end).split('\n').length - 1;
      return comment && /^(?:<!--|\{)/.test(source) ? [{ ...comment, at, endLine }] : [];
    }),
  );
}

type RawComment = { readonly content: string; readonly start: number; readonly end: number };

function rawComments(node: Nodes, text: string): RawComment[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const content = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1];
    const { start, end } = node.position ?? {};
    if (content === undefined) return [];
    return [{ content, start: start?.offset ?? 0, end: end?.offset ?? 0 }];
  }
  return htmlTokens(node, text).flatMap(({ kind, start, end }) =>
    kind === 'comment' ? [{ content: text.slice(start + 4, end - 3), start, end }] : [],
  );
}

function commentProblem(path: string, { line, column }: Position, message: string): Problem {
  const rule: ProblemName = 'disable-comment';
  return { path, line, column, severity: 'warning', rule, message };
}
