import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { ThreadData } from './thread-messages.ts';

const { codeCache } = workerData as ThreadData;
// Each thread must ask for it, before it loads code.
if (codeCache !== undefined) enableCompileCache(codeCache);
await import('./check-and-index.ts');
