/** Something a writer must fix, or should look at. A report is a list of these; printers only print them. */
export type Problem = {
  /** Path to show, relative to the folder the command was started in. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** Name of the rule, in kebab case. */
  readonly rule: string;
  /** One sentence or two: what is wrong, and the fix. */
  readonly message: string;
};

/** What would break a line, steer a terminal, or turn the direction of the text behind it. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * `path:line:column  rule  message`, one line whatever a file name or a quoted value holds: a line of a writer's own could
 * command a terminal or the program that runs the check.
 */
export function problemLine({ path, line, column, rule, message }: Problem): string {
  const text = `${path}:${line}:${column}  ${rule}  ${message}`;
  return text.replaceAll(
    UNPRINTABLE,
    (character) => String.raw`\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** An error whose message is one clear sentence for the person at the terminal; no stack is shown. */
export class UserError extends Error {
  override name = 'UserError';
}

/** Articles that cannot be published; carries every problem that was found. */
export class ProblemsError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}
