import type { Stats } from 'node:fs';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lateWatch } from '../../../../src/build/astro/late-watch.ts';

type Hooks = Record<string, (options: Record<string, unknown>) => void>;
type Ignored = (path: string, stats?: Stats) => boolean;
type WatchConfig = { server: { watch: { ignored: [Ignored] } } };

/**
 * A server of Vite that watches files late.
 * @param during is told every path of which the watcher asks whether to ignore it
 */
async function startServer(during: (path: string) => void = () => undefined) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-watch-')));
  const write = (name: string, text = '') => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const remove = (name: string) => rmSync(join(root, name), { recursive: true });
  for (const name of ['index.html', 'src/old.ts', 'src/early.ts', 'src/gone.ts', 'src/en/a/1.md'])
    write(name);
  const inside = (path: string) => path.slice(root.length + 1);

  vi.spyOn(process, 'cwd').mockReturnValue(root);
  vi.stubEnv('ARTICLES_DIR', join(root, 'articles'));
  onTestFinished(() => void vi.restoreAllMocks().unstubAllEnvs());
  const hooks = lateWatch().hooks as Hooks;
  let config = {} as WatchConfig;
  hooks['astro:config:setup']?.({
    command: 'dev',
    updateConfig: ({ vite }: { vite: WatchConfig }) => (config = vite),
  });
  const [isIgnored] = config.server.watch.ignored;
  const ignored: Ignored = (path, stats) => {
    during(inside(path));
    return isIgnored(path, stats);
  };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(root, 'node_modules/.vite'),
    server: { watch: { ignored: [ignored] }, port: 0 },
    plugins: [
      {
        name: 'test',
        configureServer: (made) => hooks['astro:server:setup']?.({ server: made }),
      },
    ],
  });
  onTestFinished(() => server.close());
  const events: string[] = [];
  server.watcher.on('all', (event, path) => events.push(`${event} ${inside(path)}`));
  await server.listen();
  const showPage = async () => (await fetch(server.resolvedUrls?.local[0] ?? '')).text();
  const watchedFolders = () => Object.keys(server.watcher.getWatched());
  return { root, events, write, remove, showPage, watchedFolders };
}

test('a preview watches files after the first page, and hears of earlier changes', async () => {
  const { root, events, write, remove, showPage, watchedFolders } = await startServer();
  expect(watchedFolders()).toEqual([]);
  write('src/early.ts', 'export {};');
  write('src/added.ts');
  remove('src/gone.ts');

  await showPage();
  const early = ['change src/early.ts', 'add src/added.ts', 'unlink src/gone.ts'];
  await vi.waitFor(() => expect(events.toSorted()).toEqual(early.toSorted()), 5000);
  await sleep(1000);
  write('src/old.ts', 'export {};');
  write('src/new.ts');
  await vi.waitFor(() => {
    expect(events).toContain('change src/old.ts');
    expect(events).toContain('add src/new.ts');
  }, 5000);
  expect(events.filter((event) => early.includes(event))).toHaveLength(3);
  const others = watchedFolders().filter((folder) => !folder.startsWith(root));
  expect(others).toEqual([dirname(root)]);
});

// The watcher reads the names in a folder first, and watches the folder afterwards.
test.each(['src', 'src/en', 'src/en/a', 'src/en/a/1.md'])(
  'changes are heard that are made when the watcher finds %s',
  async (found) => {
    let isFound = false;
    const { events, write, remove, showPage } = await startServer((path) => {
      if (path !== found || isFound) return;
      isFound = true;
      write('src/en/b/2.md');
      write('src/fr/c/3.md');
      write('src/old.ts', 'export {};');
      remove('src/en/a/1.md');
    });
    await showPage();
    await vi.waitFor(() => {
      expect(events).toContain('add src/en/b/2.md');
      expect(events).toContain('add src/fr/c/3.md');
      expect(events).toContain('change src/old.ts');
      expect(events).toContain('unlink src/en/a/1.md');
    }, 5000);

    await sleep(1000);
    events.length = 0;
    write('src/en/b/4.md');
    write('src/fr/c/3.md', 'edited');
    await vi.waitFor(() => {
      expect(events).toContain('add src/en/b/4.md');
      expect(events).toContain('change src/fr/c/3.md');
    }, 5000);
  },
);

test('changes are heard that are made while the watcher reads a new folder', async () => {
  let isFound = false;
  const { events, write, showPage } = await startServer((path) => {
    if (path !== 'src/de/a/1.md' || isFound) return;
    isFound = true;
    write('src/de/a/2.md');
    write('src/de/b/3.md');
  });
  await showPage();
  await sleep(3000);
  expect(events).toEqual([]);
  write('src/de/a/1.md');
  await vi.waitFor(() => {
    for (const name of ['a/1', 'a/2', 'b/3']) expect(events).toContain(`add src/de/${name}.md`);
  }, 5000);
  await sleep(1000);
  write('src/de/a/2.md', 'edited');
  await vi.waitFor(() => expect(events).toContain('change src/de/a/2.md'), 5000);
});
