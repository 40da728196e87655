import { spawnSync } from 'node:child_process';

/** Runs a JavaScript file of a package with this Node, and exits with its status. */
export function runTool(file: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** Files that Prettier formats by default. */
export function orEverything(words: readonly string[]): readonly string[] {
  return words.length > 0 ? words : ['.'];
}
