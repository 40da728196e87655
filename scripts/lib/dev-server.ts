import './start-clean.ts';
import '../../src/lib/code-cache.ts';
import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { bundlePath } from '../../src/build/astro/astro-code.ts';
import { hasShippedConfig } from './load-astro-config.ts';
import { loadKept, makeBundles, programFolder } from './load-program.ts';

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
  void makeBundles({
    ...(isBundled && !existsSync(program) && { program }),
    ...(!existsSync(server) && { server }),
  });
}, PATIENCE).unref();
