import { enableCompileCache, flushCompileCache } from 'node:module';
import { codeCache } from '../../lib/code-cache-folder.ts';

/** Time after which the compiled code is written, in milliseconds. A preview ends without it. */
const PATIENCE = 10_000;

// Each thread must ask for it, before it loads code.
enableCompileCache(codeCache);
await import('./check-and-index-again.ts');
setTimeout(flushCompileCache, PATIENCE).unref();
