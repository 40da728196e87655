/** An error, a warning or a note about a file. A report is a list of them; printers print it. */
export type Problem = {
  /** Relative to the working directory. */
  readonly path: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
  /** A note is an error that the baseline lists. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Name of the rule, in kebab case. */
  readonly rule: string;
  /** One sentence or two: what is wrong, then how to fix it. */
  readonly message: string;
};

/** Characters that break a line, control a terminal, or reverse the direction of text. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Returns `path:line:column  rule  message` on one line. Escapes control characters: a file name or
 * a quoted value must not control the terminal or the program that reads the output.
 */
export function problemLine({ path, line, column, rule, message }: Problem): string {
  const text = `${path}:${line}:${column}  ${rule}  ${message}`;
  return text.replaceAll(
    UNPRINTABLE,
    (character) => String.raw`\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** A mistake of the user. Its message is one clear sentence, shown without a stack trace. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Articles that cannot be published. Carries every problem found. */
export class ProblemsError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}
