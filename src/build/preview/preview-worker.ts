import { enableCompileCache } from 'node:module';
import { codeCache } from '../../lib/code-cache-folder.ts';

// Each thread must ask for it, before it loads code.
enableCompileCache(codeCache);
await import('./check-and-index-again.ts');
