import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { styleText } from 'node:util';
import { runCommand } from '../src/lib/command.ts';
import { forEachConcurrently } from '../src/lib/for-each-concurrently.ts';
import { requireBrowser } from './lib/install-browser.ts';
import { installNginx } from './lib/install-nginx.ts';
import type { Program } from './lib/test-parts.ts';
import { programs, selectParts } from './lib/test-parts.ts';
import definition from './commands/test.js';

type Result = { readonly part: string; readonly seconds: number; readonly hasPassed: boolean };

await runCommand(definition, async ({ flags: { name }, words }) => {
  const selected = selectParts(words, name);
  if (selected.suites.includes('browser')) {
    requireBrowser();
    installNginx();
  }
  const results = await runPrograms(selected.programs);
  if (selected.suites.length > 0) {
    const projects = selected.suites.flatMap((suite) => ['--project', suite]);
    const pattern = name === undefined ? [] : ['--testNamePattern', name];
    const args = ['run', ...projects, ...pattern, ...selected.filters];
    results.push(
      await run(selected.suites.join(', '), ['node_modules/vitest/vitest.mjs', ...args], 'inherit'),
    );
  }
  console.log(summary(results));
  if (!results.every(({ hasPassed }) => hasPassed)) process.exitCode = 1;
});

/** Runs the parts, two at a time on two or more cores. */
async function runPrograms(parts: readonly Program[]): Promise<Result[]> {
  const results: Result[] = [];
  const output = parts.length === 1 ? 'inherit' : 'pipe';
  await forEachConcurrently(parts, Math.min(2, availableParallelism()), async (part) => {
    results.push(await run(part, programs[part], output));
  });
  return results;
}

/**
 * Runs a part in its own process.
 * @param output 'pipe' shows its output in one piece when it has ended
 */
async function run(
  part: string,
  args: readonly string[],
  output: 'inherit' | 'pipe',
): Promise<Result> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['inherit', output, output],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const status = await new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
  if (output === 'pipe') console.log(`${styleText('bold', part)}\n${printed.trim()}\n`);
  const seconds = (performance.now() - start) / 1000;
  return { part, seconds, hasPassed: status === 0 };
}

function summary(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ part }) => part.length));
  const lines = results.map(({ part, seconds, hasPassed }) => {
    const time = `${seconds.toFixed(1)} s`.padStart(8);
    return `${part.padEnd(width)}  ${time}  ${hasPassed ? 'passed' : 'failed'}`;
  });
  const failed = results.filter(({ hasPassed }) => !hasPassed).map(({ part }) => part);
  const verdict =
    failed.length === 0
      ? styleText('green', 'All parts passed.')
      : styleText('red', `Failed: ${failed.join(', ')}.`);
  return ['', ...lines, '', verdict].join('\n');
}
