import { spawnSync } from 'node:child_process';

/**
 * Runs npm, the one that runs this command where that is known.
 * @param quiet keeps what npm prints for the caller instead of showing it
 * @returns its exit status (1 when it cannot be started) and what it printed, when quiet
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
