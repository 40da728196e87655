import { enableCompileCache } from 'node:module';

/** Where Node keeps what it has compiled. */
export const codeCache = 'node_modules/.cache/handrail/code';

// Imported before all else by commands that load much: https://nodejs.org/api/module.html#module-compile-cache
enableCompileCache(codeCache);
