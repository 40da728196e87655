import { spawnSync } from 'node:child_process';
import { Cancelled } from '../src/authoring/ask-article.ts';
import type { InitFlags } from '../src/authoring/init/ask-init.ts';
import { answersOf, askInit, initQuestions } from '../src/authoring/init/ask-init.ts';
import { initProblems } from '../src/authoring/init/init-answers.ts';
import { initSite, requireDemo } from '../src/authoring/init/init-site.ts';
import { today } from '../src/config/environment.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import definition from './commands/init.js';

/** Exit status after Ctrl+C. */
const INTERRUPTED = 130;

await runCommand(definition, async ({ flags: { yes, ...flags } }) => {
  for (const { field } of initQuestions) requireValid(field, flags[field]);
  const isAsked = !yes && process.stdin.isTTY && process.stdout.isTTY;
  if (!isAsked) requireComplete(yes, flags);
  requireDemo();
  try {
    const answers = isAsked ? await askInit(flags) : answersOf(flags);
    for (const line of initSite(answers, today())) console.log(line);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    console.log('Nothing was changed.');
    process.exitCode = INTERRUPTED;
    return;
  }
  // A new process reads the new settings: this one has those of the demo.
  for (const script of ['scripts/editors.ts', 'scripts/check.ts']) run(script);
  if (!process.exitCode) console.log('Done. Run npm start to see your site.');
});

function requireValid(field: keyof typeof initProblems, value: string | undefined): void {
  const problem = value === undefined ? undefined : initProblems[field](value);
  if (problem !== undefined) throw new UsageError(`--${field}: ${problem}`);
}

function requireComplete(yes: boolean, flags: InitFlags): void {
  if (!yes) throw new UsageError('No terminal to ask in. Pass --yes with --name and --url.');
  for (const name of ['name', 'url'] as const) {
    if (flags[name] === undefined) throw new UsageError(`--yes needs --${name}.`);
  }
}

function run(script: string): void {
  if (process.exitCode) return;
  process.exitCode = spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
}
