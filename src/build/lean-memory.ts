/*
 * Must be the first import of scripts that build. The allocator of the bundler (mimalloc) would
 * reserve memory in large pieces and keep about 200 MB that it no longer needs. It reads these
 * variables when it loads: https://microsoft.github.io/mimalloc/environment.html
 */
process.env['MIMALLOC_EAGER_COMMIT'] = '0';
process.env['MIMALLOC_ARENA_EAGER_COMMIT'] = '0';
process.env['MIMALLOC_PURGE_DELAY'] = '0';
