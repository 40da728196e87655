import { enableCompileCache } from 'node:module';
import { codeCache } from './code-cache-folder.ts';

// Must be the first import of commands that load much code:
// https://nodejs.org/api/module.html#module-compile-cache
enableCompileCache(codeCache);
