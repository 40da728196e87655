import { enableCompileCache } from 'node:module';

/** Folder of compiled code that Node reuses. */
export const codeCache = 'node_modules/.cache/handrail/code';

// Must be the first import of commands that load much code:
// https://nodejs.org/api/module.html#module-compile-cache
enableCompileCache(codeCache);
