import { parseArgs, styleText } from 'node:util';
import { nearest } from '../text/edit-distance.ts';
import { commandHelp } from './command-help.js';
import { UserError } from './problem.ts';
import { systemFault } from './system-fault.ts';

/** A flag of a command: what `parseArgs` of Node needs, and what `--help` shows. */
export type CommandFlag = {
  readonly type: 'string' | 'boolean';
  /** One sentence for `--help`. */
  readonly description: string;
  /** Placeholder for the value in `--help`, such as `DIR`; for strings only. */
  readonly value?: string;
  /** One letter: `-t`. */
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** A boolean flag whose default is true is turned off with `--no-<flag>`. */
  readonly default?: string | boolean;
};

/**
 * A command, as `--help`, the list of commands and the parser of flags see it.
 *
 * Each command consists of two files and a line in `package.json`:
 *
 * 1. `scripts/commands/<name>.js` exports its definition. It is plain JavaScript without imports
 *    because help must work on any Node and without installed packages:
 *
 *    ```js
 *    // @ts-check
 *    export default /** @type {const} *\/ ({
 *      name: 'compress',
 *      group: 'publish',
 *      summary: 'Compress the files of a built site with gzip and brotli',
 *      flags: {
 *        out: { type: 'string', value: 'DIR', default: 'dist', description: 'Folder of the site' },
 *      },
 *      examples: ['npm run compress -- --out dist'],
 *    });
 *    ```
 * 2. `scripts/<name>.ts` does the work:
 *
 *    ```ts
 *    import definition from './commands/compress.js';
 *    await runCommand(definition, async ({ flags, words }) => { … flags.out … });
 *    ```
 * 3. `"compress": "node scripts/handrail.mjs compress"` in `package.json`.
 *
 * A colon in the name (`publish:copy`) is a hyphen in the names of both files.
 */
export type CommandDefinition = {
  /** Name of the npm script. */
  readonly name: string;
  /** The group in the list of commands. */
  readonly group: 'write' | 'check' | 'build' | 'publish' | 'operate' | 'develop';
  /** One line, in the imperative, without a period. */
  readonly summary: string;
  /** Arguments besides flags, such as `<from> <to>`. Without it, any argument is wrong usage. */
  readonly words?: string;
  readonly flags: Readonly<Record<string, CommandFlag>>;
  /** Complete command lines. At least one. */
  readonly examples: readonly string[];
  /** Further notes, printed below the flags. */
  readonly notes?: string;
  /** Flags for Node itself. */
  readonly node?: readonly string[];
};

/**
 * Runs a command with the flags and words of its command line. `--help` prints its help instead. A
 * user mistake or a system error, such as a full disk, prints one sentence and sets exit status 1.
 * Wrong usage prints one sentence and sets exit status 2. Any other error is a bug and keeps its
 * stack trace.
 */
export async function runCommand<const Definition extends CommandDefinition>(
  definition: Definition,
  main: (line: CommandLine<Definition>) => Promise<void> | void,
): Promise<void> {
  try {
    const line = readCommandLine(definition, process.argv.slice(2));
    if (line === 'help') console.log(commandHelp(definition));
    else await main(line);
  } catch (error) {
    const { message, status } = sentenceOf(error);
    console.error(styleText('red', message));
    process.exitCode = status;
  }
}

/**
 * Returns the sentence and exit status for an error.
 * @throws the error itself when it is a bug
 */
function sentenceOf(error: unknown): { message: string; status: number } {
  if (error instanceof UserError) return { message: error.message, status: 1 };
  if (error instanceof UsageError) return { message: error.message, status: 2 };
  const fault = systemFault(error);
  if (fault === undefined) throw error;
  return { message: fault, status: 1 };
}

/** Wrong usage, such as a value that a flag does not accept. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What the user typed after the command. */
export type CommandLine<Definition extends CommandDefinition> = {
  readonly flags: FlagValues<Definition['flags']>;
  /** Everything except flags, in order. */
  readonly words: readonly string[];
};

type FlagValues<Flags extends CommandDefinition['flags']> = {
  readonly [Name in keyof Flags]: FlagValue<Flags[Name]>;
};
type FlagValue<Flag extends CommandFlag> =
  | (Flag extends { multiple: true } ? readonly OneValue<Flag>[] : OneValue<Flag>)
  | (Flag extends { default: string | boolean } ? never : undefined);
type OneValue<Flag extends CommandFlag> = Flag extends { type: 'string' } ? string : boolean;

const help = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads a command line with the definition of its command.
 * @returns 'help' when help is requested
 * @throws UsageError for an unknown flag or word, and for a missing or unexpected value
 */
export function readCommandLine<Definition extends CommandDefinition>(
  definition: Definition,
  args: readonly string[],
): CommandLine<Definition> | 'help' {
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: { ...definition.flags, ...help },
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  });
  if (values['help'] === true) return 'help';
  for (const token of tokens) if (token.kind === 'option') requireValid(token, definition);
  const [word] = positionals;
  if (word !== undefined && definition.words === undefined) {
    throw new UsageError(
      `Unexpected argument "${word}": ${definition.name} takes only flags. ${seeHelp(definition)}`,
    );
  }
  return { flags: values as CommandLine<Definition>['flags'], words: positionals };
}

type OptionToken = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function requireValid(token: OptionToken, definition: CommandDefinition): void {
  const { rawName, value, inlineValue } = token;
  const flag = Object.hasOwn(definition.flags, token.name)
    ? definition.flags[token.name]
    : undefined;
  if (!flag) throw unknownFlag(rawName, definition);
  if (flag.type === 'boolean' && value !== undefined)
    throw new UsageError(`${rawName} takes no value. Use ${rawName} without one.`);
  const isMissing = value === undefined || (!inlineValue && /^--?\w/.test(value));
  if (flag.type === 'string' && isMissing) {
    throw new UsageError(
      `${rawName} needs a value: ${rawName} ${flag.value ?? 'VALUE'}. ${seeHelp(definition)}`,
    );
  }
}

function unknownFlag(rawName: string, definition: CommandDefinition): UsageError {
  const names = Object.entries(definition.flags).map(([name, { default: preset }]) =>
    preset === true ? `no-${name}` : name,
  );
  const meant = nearest(rawName.replace(/^--?/, ''), [...names, 'help']);
  const next = meant === undefined ? seeHelp(definition) : `Did you mean --${meant}?`;
  return new UsageError(`Unknown flag ${rawName}. ${next}`);
}

function seeHelp({ name }: CommandDefinition): string {
  return `See npm run ${name} -- --help.`;
}
