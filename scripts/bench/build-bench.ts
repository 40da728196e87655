import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateArticles } from '../lib/generate-articles.ts';
import { benchFolder, runNode } from './run-node.ts';

const folder = resolve(benchFolder);

type Measured = { readonly wall: number; readonly cpu: number | undefined };

/**
 * Times cold builds of this site and of a bare one (a heading and the rendered body of Astro's own collection, then
 * Pagefind's command) on the same generated articles, in turns.
 * @returns a table in Markdown; times in seconds, medians
 */
export function benchBuild(sizes: readonly number[], runs: number): string {
  const rows = sizes.map((size) => {
    rmSync(folder, { recursive: true, force: true });
    const articles = `${folder}/articles`;
    mkdirSync(articles, { recursive: true });
    generateArticles(articles, size);
    const ours: Measured[] = [];
    const bare: Measured[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(measure(() => buildOurs(articles)));
      bare.push(measure(() => buildBare(articles)));
    }
    const [a, b] = [median(ours), median(bare)];
    const cpu = a.cpu === undefined || b.cpu === undefined ? '- | - | -' : `${a.cpu.toFixed(1)} | ${b.cpu.toFixed(1)} | ${(a.cpu / b.cpu).toFixed(2)}`;
    return `| ${size} | ${a.wall.toFixed(1)} | ${b.wall.toFixed(1)} | ${(a.wall / b.wall).toFixed(2)} | ${cpu} |`;
  });
  rmSync(folder, { recursive: true, force: true });
  return ['| articles | ours, wall s | bare, wall s | ratio | ours, cpu s | bare, cpu s | ratio |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
}

function buildOurs(articles: string): void {
  runNode(['scripts/bench/cold-build.ts', `${folder}/ours`], process.cwd(), articles);
}

function buildBare(articles: string): void {
  const site = `${folder}/bare`;
  rmSync(site, { recursive: true, force: true });
  cpSync('scripts/bench/bare-site', site, { recursive: true });
  runNode([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'], site, articles);
  runNode([resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'dist', '--silent'], site, articles);
}

function measure(work: () => void): Measured {
  const [start, cpuBefore] = [performance.now(), childrenCpu()];
  work();
  const cpuAfter = childrenCpu();
  return { wall: (performance.now() - start) / 1000, cpu: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore };
}

/** CPU seconds of all ended child processes, where the system tells (Linux, in ticks of 1/100 s). */
function childrenCpu(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function median(measured: readonly Measured[]): Measured {
  return measured.toSorted((a, b) => a.wall - b.wall)[Math.floor(measured.length / 2)] ?? { wall: Number.NaN, cpu: undefined };
}
