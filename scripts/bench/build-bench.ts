import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { codeCache } from '../../src/lib/code-cache-folder.ts';
import { generateArticles } from './generate-articles.ts';
import type { Cost } from './run-node.ts';
import { benchFolder, runNode } from './run-node.ts';

const folder = resolve(benchFolder);

/** Part of the names of articles folders, so that caches of earlier benchmarks are not used. */
const startedAt = Date.now();

/**
 * Cold: without caches. Warm: the same again. Edited: again, with a sentence added to one article.
 */
const kinds = ['cold', 'warm', 'one edited'] as const;

type Costs = Readonly<Record<(typeof kinds)[number], Cost>>;

const columns = [
  'articles',
  'build',
  'ours, wall s',
  'bare, wall s',
  'ratio',
  'ours, cpu s',
  'bare, cpu s',
  'ratio',
  'ours, MB',
  'bare, MB',
];

/**
 * Measures builds of this site and of a bare one (a heading and the rendered body of Astro's own
 * collection, then Pagefind's command) on the same generated articles, alternately.
 * @returns a table in Markdown with seconds and the peak memory of Astro's process, medians of the
 *   runs
 */
export function benchBuild(sizes: readonly number[], runs: number): string {
  rmSync(folder, { recursive: true, force: true });
  try {
    const rows = sizes.flatMap((size) => benchSize(size, runs));
    return [`| ${columns.join(' | ')} |`, `|${'---|'.repeat(columns.length)}`, ...rows].join('\n');
  } finally {
    for (const path of [folder, ...cachesOf(folder)])
      rmSync(path, { recursive: true, force: true });
  }
}

/** Returns the caches of builds of the articles in a folder. */
function cachesOf(articles: string): string[] {
  const inName = articles.replaceAll(/[^a-zA-Z0-9]+/g, '-');
  return ['node_modules/.astro', 'node_modules/.cache/handrail']
    .filter((caches) => existsSync(caches))
    .flatMap((caches) =>
      readdirSync(caches)
        .filter((name) => name.includes(inName))
        .map((name) => join(caches, name)),
    );
}

/**
 * Every run has its own articles, so that it starts without a cache, and every build its own
 * output, as on a CI machine. Nothing is deleted before the end: file systems create files slowly
 * after many deletions.
 */
function benchSize(size: number, runs: number): string[] {
  const measured = Array.from({ length: runs }, (_, run) => {
    const articles = `${folder}/articles-${size}-${startedAt}-${run}`;
    mkdirSync(articles, { recursive: true });
    generateArticles(articles, size);
    return {
      ours: threeBuilds(articles, (kind) =>
        buildOurs(articles, `${folder}/ours-${size}-${run}-${kind.replace(' ', '-')}`, kind),
      ),
      bare: threeBuilds(articles, (kind) =>
        buildBare(articles, `${folder}/bare-${size}-${run}`, kind),
      ),
    };
  });
  return kinds.map((kind) => {
    const ours = median(measured.map((run) => run.ours[kind]));
    const bare = median(measured.map((run) => run.bare[kind]));
    const cells = [
      size,
      kind,
      ours.wall.toFixed(1),
      bare.wall.toFixed(1),
      (ours.wall / bare.wall).toFixed(2),
      ours.cpu?.toFixed(1) ?? '-',
      bare.cpu?.toFixed(1) ?? '-',
      ours.cpu === undefined || bare.cpu === undefined ? '-' : (ours.cpu / bare.cpu).toFixed(2),
      ours.memory.toFixed(0),
      bare.memory.toFixed(0),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function threeBuilds(articles: string, build: (kind: (typeof kinds)[number]) => Cost): Costs {
  const [cold, warm] = [build('cold'), build('warm')];
  appendFileSync(`${articles}/en/section-0/article-0.md`, '\nOne more sentence.\n');
  return { cold, warm, 'one edited': build('one edited') };
}

/** Node flags of `npm run build`. */
const nodeFlags = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } }
).scripts.build
  .split(' ')
  .filter((word) => word.startsWith('--'));

function buildOurs(articles: string, output: string, kind: (typeof kinds)[number]): Cost {
  if (kind === 'cold' && existsSync(codeCache)) renameSync(codeCache, `${output}-code`);
  return runNode([...nodeFlags, 'scripts/build.ts', '--out', output], process.cwd(), articles);
}

function buildBare(articles: string, site: string, kind: (typeof kinds)[number]): Cost {
  if (kind !== 'cold') renameSync(join(site, 'dist'), join(site, `dist before ${kind}`));
  cpSync('scripts/bench/bare-site', site, { recursive: true });
  const astro = runNode(
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    site,
    articles,
  );
  const pagefind = runNode(
    [resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', 'dist', '--silent'],
    site,
    articles,
  );
  return {
    wall: astro.wall + pagefind.wall,
    cpu:
      astro.cpu === undefined || pagefind.cpu === undefined ? undefined : astro.cpu + pagefind.cpu,
    memory: astro.memory,
  };
}

/** Returns the median of each figure. */
function median(costs: readonly Cost[]): Cost {
  const middle = (figures: readonly number[]) =>
    figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  return {
    wall: middle(costs.map(({ wall }) => wall)),
    cpu: cpus.length < costs.length ? undefined : middle(cpus),
    memory: middle(costs.map(({ memory }) => memory)),
  };
}
