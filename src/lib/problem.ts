/** An error or warning for a writer. Printers print a list of these. */
export type Problem = {
  /** Path to show, relative to the working directory. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** Name of the rule, in kebab case. */
  readonly rule: string;
  /** One or two sentences: what is wrong, and how to fix it. */
  readonly message: string;
};

/**
 * Characters that break a line, control a terminal, or change the direction of the text after them.
 */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Returns `path:line:column  rule  message` on one line. Escapes characters of file names and
 * quoted values that could control a terminal or the program that runs the check.
 */
export function problemLine({ path, line, column, rule, message }: Problem): string {
  const text = `${path}:${line}:${column}  ${rule}  ${message}`;
  return text.replaceAll(
    UNPRINTABLE,
    (character) => String.raw`\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** An error whose message is one clear sentence for the user. Its stack is not shown. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Articles that cannot be published, with every problem found. */
export class ProblemsError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}
