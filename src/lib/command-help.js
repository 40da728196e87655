// @ts-check
// Plain JavaScript without packages: help works on any Node, before anything is installed.

/** @import { CommandDefinition, CommandFlag } from './command.ts' */

/** Commands that npm runs without `run`. */
const SHORT = new Set(['start', 'test']);

const groups = {
  write: 'Write articles',
  check: 'Check',
  build: 'Build and preview',
  publish: 'Publish',
  operate: 'Run the help center',
  develop: 'Work on Handrail itself',
};

/**
 * Returns the help of a command: usage, summary, flags and examples.
 * @param {CommandDefinition} definition
 */
export function commandHelp(definition) {
  const { name, words, summary, flags, notes, examples } = definition;
  const npm = SHORT.has(name) ? `npm ${name}` : `npm run ${name}`;
  const rows = Object.entries(flags).map(([flag, settings]) => flagRow(flag, settings));
  const usage = [words, rows.length > 0 ? '[flags]' : ''].filter(Boolean).join(' ');
  return [
    `Usage: ${npm}${usage === '' ? '' : ` -- ${usage}`}`,
    `${summary}.`,
    `Flags:\n${table([...rows, ['--help', 'Show this help']])}`,
    ...(notes === undefined ? [] : [notes]),
    [examples.length > 1 ? 'Examples:' : 'Example:', ...examples].join('\n  '),
  ].join('\n\n');
}

/**
 * Returns the list of commands in groups.
 * @param {readonly CommandDefinition[]} definitions
 */
export function commandList(definitions) {
  const sections = Object.entries(groups).flatMap(([group, label]) => {
    const rows = definitions
      .filter((definition) => definition.group === group)
      .map(({ name, summary }) => /** @type {[string, string]} */ ([name, summary]));
    return rows.length === 0 ? [] : [{ label, rows }];
  });
  const width = Math.max(...definitions.map(({ name }) => name.length));
  return [
    'Usage: npm run <command> -- [flags]',
    ...sections.map(({ label, rows }) => `${label}\n${table(rows, width)}`),
    'npm run <command> -- --help shows the flags of a command.',
  ].join('\n\n');
}

/**
 * @param {string} name
 * @param {CommandFlag} flag
 * @returns {[string, string]}
 */
function flagRow(name, flag) {
  const { type, value = 'VALUE', short, description } = flag;
  const isNegated = type === 'boolean' && flag.default === true;
  const long = isNegated ? `--no-${name}` : `--${name}`;
  const left = `${short ? `-${short}, ` : ''}${long}${type === 'string' ? ` ${value}` : ''}`;
  const hasDefault = type === 'string' && flag.default !== undefined;
  return [left, hasDefault ? `${description} (default: ${flag.default})` : description];
}

/**
 * @param {readonly [string, string][]} rows
 * @param {number} width of the first column, at least
 */
function table(rows, width = 0) {
  const first = Math.max(width, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(first)}  ${right}`).join('\n');
}
