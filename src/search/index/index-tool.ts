import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../../lib/problem.ts';
import { isListedAs } from './ordered-folder.ts';
import type { CustomRecord } from './pagefind-index.ts';
import { recordPage } from './record-page.ts';

/**
 * The tool's allocator would keep eight pieces of memory on two processors, each with room that the
 * others cannot use: a seventh of all (https://jemalloc.net/jemalloc.3.html#opt.narenas).
 */
const FEW_ARENAS = { _RJEM_MALLOC_CONF: 'narenas:1' };

/** Returns the path of Pagefind's command-line tool; undefined when it is not installed. */
export function indexTool(): string | undefined {
  const { platform, arch } = process;
  try {
    const packages = createRequire(import.meta.resolve('pagefind'));
    return packages.resolve(`@pagefind/${platform}-${arch}/bin/pagefind_extended`);
  } catch {
    return undefined;
  }
}

/**
 * Writes records as pages, in the order in which the tool is to number them.
 * @param folder lists its entries newest first
 * @returns whether the tool will read the same from the pages as the service from the records
 * @throws the system's error when the folder takes no more
 */
export function writePages(records: readonly CustomRecord[], folder: string): boolean {
  const parents = new Map<string, { readonly names: string[]; readonly language: string }>();
  for (const record of records.toReversed()) {
    const page = recordPage(record);
    const [, parent, name] = /^(\/.+)\/([^/]+)\/$/.exec(record.url) ?? [];
    if (page === undefined || parent === undefined || name === undefined) return false;
    const { language } = record;
    const place = join(folder, parent);
    const inPlace = parents.get(place) ?? { names: [], language };
    if (inPlace.names.length === 0) mkdirSync(place, { recursive: true });
    parents.set(place, inPlace);
    inPlace.names.push(name);
    mkdirSync(join(place, name));
    writeFileSync(join(place, name, 'index.html'), page);
  }
  const languages = new Set([...parents.values()].map(({ language }) => language));
  return (
    languages.size === parents.size &&
    parents.entries().every(([place, { names }]) => isListedAs(place, names.toReversed()))
  );
}

/**
 * Makes the index of a folder of pages.
 * @param tool its path
 * @param pages folder that `writePages` has filled
 * @param output folder of the index
 * @param signal ends the tool
 * @throws UserError when the tool fails
 */
export async function runIndexTool(
  tool: string,
  pages: string,
  output: string,
  signal: AbortSignal,
): Promise<void> {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PAGEFIND_') || name.startsWith('PAGEFIND_UNSTABLE_'),
  );
  const child = spawn(tool, ['--site', pages, '--output-path', output], {
    // The tool would read settings of the project, which the service does not know.
    cwd: dirname(pages),
    env: { ...FEW_ARENAS, ...Object.fromEntries(own) },
    // The tool ends when it finds that nobody reads what it says, as after the end of a build.
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-1000)));
  // A build that fails ends this thread, and removes the folder.
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const [status] = (await once(child, 'exit').finally(() => process.off('exit', stop))) as [
    number | null,
  ];
  if (status !== 0) throw new UserError(`Pagefind could not make the search index: ${said}`);
}
