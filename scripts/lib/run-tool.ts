import { spawnSync } from 'node:child_process';

/** Runs a JavaScript file of a package with this Node, and ends with its exit status. */
export function runTool(file: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** What Prettier formats when no file is named. */
export function orEverything(words: readonly string[]): readonly string[] {
  return words.length > 0 ? words : ['.'];
}
