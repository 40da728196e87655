import './start-clean.ts';
import '../../src/lib/code-cache.ts';
import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import { bundlePath } from '../../src/build/astro/astro-code.ts';
import type { BundleFolders } from './bundle-thread.ts';
import { hasShippedConfig } from './load-astro-config.ts';
import { loadKept, programFolder } from './load-program.ts';

/**
 * Time after the start until its code is kept for the next start, in milliseconds. The first page
 * and the search index come first.
 */
const PATIENCE = 10_000;

const program = programFolder();
// Astro loads a changed configuration from the modules themselves, and none may run twice.
const isBundled = hasShippedConfig();
const { run } = isBundled
  ? await loadKept('dev-command', program)
  : await import('./dev-command.ts');
await run();

setTimeout(() => {
  // A preview ends without writing it.
  flushCompileCache();
  const server = bundlePath('bundle-server.ts');
  const missing: BundleFolders = {
    ...(isBundled && !existsSync(program) && { program }),
    ...(!existsSync(server) && { server }),
  };
  if (Object.keys(missing).length === 0) return;
  const thread = new URL('./bundle-thread.ts', import.meta.url);
  // The preview runs without bundles, too. The next one tries again.
  new Worker(thread, { workerData: missing }).on('error', () => undefined);
}, PATIENCE).unref();
