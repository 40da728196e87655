import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lateWatch } from '../../../../src/build/astro/late-watch.ts';

type Hooks = Record<string, (options: Record<string, unknown>) => void>;

test('a preview watches files after the first page, and hears of earlier edits', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-watch-')));
  const file = (name: string) => join(root, name);
  mkdirSync(file('src'));
  for (const name of ['index.html', 'src/old.ts', 'src/early.ts']) writeFileSync(file(name), '');
  // The times of files may be coarser than those of the clock.
  await sleep(50);
  const hooks = lateWatch().hooks as Hooks;
  let config = {};
  hooks['astro:config:setup']?.({
    command: 'dev',
    updateConfig: ({ vite }: { vite: object }) => (config = vite),
  });
  const { server: options } = config as { server: object };
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    cacheDir: file('node_modules/.vite'),
    server: { ...options, port: 0 },
    plugins: [
      {
        name: 'test',
        configureServer: (made) => hooks['astro:server:setup']?.({ server: made }),
      },
    ],
  });
  onTestFinished(() => server.close());
  const events = new Set<string>();
  server.watcher.on('all', (event, path) => events.add(`${event} ${path.slice(root.length + 1)}`));
  await server.listen();
  writeFileSync(file('src/early.ts'), 'export {};');
  expect(Object.keys(server.watcher.getWatched())).toEqual([]);

  await (await fetch(server.resolvedUrls?.local[0] ?? '')).text();
  await vi.waitFor(() => expect([...events]).toEqual(['change src/early.ts']), 5000);
  writeFileSync(file('src/old.ts'), 'export {};');
  writeFileSync(file('src/new.ts'), '');
  await vi.waitFor(() => {
    expect(events).toContain('change src/old.ts');
    expect(events).toContain('add src/new.ts');
  }, 5000);
});
