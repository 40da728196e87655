import { expect, test } from 'vitest';
import { commandHelp } from '../../../src/lib/command-help.js';
import { readCommandLine, UsageError } from '../../../src/lib/command.ts';

const bake = {
  name: 'bake',
  group: 'develop',
  summary: 'Bake bread',
  flags: {
    flour: { type: 'string', value: 'KIND', default: 'rye', description: 'Kind of flour' },
    seed: { type: 'string', multiple: true, description: 'A seed' },
    crust: { type: 'boolean', default: true, description: 'Leave the crust off' },
    fast: { type: 'boolean', default: false, description: 'Bake hotter' },
    name: { type: 'string', short: 'n', description: 'Name of the bread' },
  },
  examples: ['npm run bake -- --fast'],
} as const;
const withWords = { ...bake, words: '<loaf> …' };

const defaults = { flour: 'rye', crust: true, fast: false };

test.each([
  ['nothing', [], {}],
  ['a value', ['--flour', 'spelt'], { flour: 'spelt' }],
  ['a value after =', ['--flour=spelt'], { flour: 'spelt' }],
  ['a value that begins with a hyphen, after =', ['--flour=--x'], { flour: '--x' }],
  ['a hyphen alone', ['--flour', '-'], { flour: '-' }],
  ['a flag twice', ['--seed', 'flax', '--seed', 'chia'], { seed: ['flax', 'chia'] }],
  ['a switch', ['--fast'], { fast: true }],
  ['a switch that is on by default', ['--no-crust'], { crust: false }],
  ['a short flag', ['-n', 'loaf'], { name: 'loaf' }],
])('reads %s', (_what, args, flags) => {
  expect(readCommandLine(bake, args)).toEqual({ flags: { ...defaults, ...flags }, words: [] });
});

test('reads words between flags and after --', () => {
  expect(readCommandLine(withWords, ['a', '--fast', 'b', '--', '--c'])).toEqual({
    flags: { ...defaults, fast: true },
    words: ['a', 'b', '--c'],
  });
});

test.each([[['--help']], [['-h']], [['--flour', 'spelt', '--help']]])(
  '%j asks for help',
  (args) => {
    expect(readCommandLine(bake, args)).toBe('help');
  },
);

test.each([
  [['--flor', 'x'], 'Unknown flag --flor. Did you mean --flour?'],
  [['--flor=x'], 'Unknown flag --flor. Did you mean --flour?'],
  [['--no-crst'], 'Unknown flag --no-crst. Did you mean --no-crust?'],
  [['--hepl'], 'Unknown flag --hepl. Did you mean --help?'],
  [['--nonsense'], 'Unknown flag --nonsense. See npm run bake -- --help.'],
  [['-x'], 'Unknown flag -x. See npm run bake -- --help.'],
  [['--toString'], 'Unknown flag --toString. See npm run bake -- --help.'],
  [['--flour'], '--flour needs a value: --flour KIND. See npm run bake -- --help.'],
  [['--flour', '--fast'], '--flour needs a value: --flour KIND. See npm run bake -- --help.'],
  [['-n'], '-n needs a value: -n VALUE. See npm run bake -- --help.'],
  [['--fast=yes'], '--fast takes no value. Use --fast without one.'],
  [['loaf'], 'Unexpected argument "loaf": bake takes only flags. See npm run bake -- --help.'],
])('%j is wrong usage', (args, message) => {
  expect(() => readCommandLine(bake, args)).toThrow(new UsageError(message));
});

test('help shows usage, summary, flags with their defaults, and an example', () => {
  expect(commandHelp(withWords)).toBe(`Usage: npm run bake -- <loaf> … [flags]

Bake bread.

Flags:
  --flour KIND      Kind of flour (default: rye)
  --seed VALUE      A seed
  --no-crust        Leave the crust off
  --fast            Bake hotter
  -n, --name VALUE  Name of the bread
  --help            Show this help

Example:
  npm run bake -- --fast`);
});
