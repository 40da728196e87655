import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Folder of the generated articles and the built sites; below the project, so that a copied site
 * finds the project's packages.
 */
export const benchFolder = 'node_modules/.handrail-bench';

/**
 * What a run took: seconds by the clock and of all processors, and the most memory that Node's own
 * process had at once, in MB.
 */
export type Cost = {
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory: number;
};

/**
 * Runs a script in a process of its own, with another articles folder.
 * @throws Error with what the script told when it failed
 */
export function runNode(args: readonly string[], cwd: string, articles: string): Cost {
  const note = resolve(benchFolder, 'peak-memory.txt');
  mkdirSync(benchFolder, { recursive: true });
  const [start, cpuBefore] = [performance.now(), childrenCpu()];
  const env = {
    ...process.env,
    ARTICLES_DIR: articles,
    ASTRO_TELEMETRY_DISABLED: '1',
    BENCH_PEAK_MEMORY: note,
  };
  const { status, stderr } = spawnSync(
    'node',
    ['--import', resolve('scripts/bench/peak-memory.ts'), ...args],
    { cwd, env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  const cpuAfter = childrenCpu();
  return {
    wall: (performance.now() - start) / 1000,
    cpu: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
    memory: Number(readFileSync(note, 'utf8')),
  };
}

/**
 * CPU seconds of all ended child processes and theirs, where the system tells (Linux, in ticks of
 * 1/100 s).
 */
function childrenCpu(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
