import { spawnSync } from 'node:child_process';

/**
 * Runs npm, if known the one that runs this command.
 * @param quiet captures the output instead of showing it
 * @returns its exit status (1 when it cannot be started) and, when quiet, its output
 */
export function runNpm(
  folder: string,
  args: readonly string[],
  { quiet = false }: { quiet?: boolean } = {},
): { status: number; stdout: string; stderr: string } {
  const path = process.env['npm_execpath'];
  const [command, all] = path ? [process.execPath, [path, ...args]] : ['npm', [...args]];
  const { status, stdout, stderr } = spawnSync(command, all, {
    cwd: folder,
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: !path && process.platform === 'win32',
  });
  return { status: status ?? 1, stdout: stdout ?? '', stderr: stderr ?? '' };
}
