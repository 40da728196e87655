/*
 * Imported before all else by scripts that build: the bundler's allocator (mimalloc) would take memory in large pieces and
 * keep what it no longer needs, about 200 MB. It reads these when it is loaded: https://microsoft.github.io/mimalloc/environment.html
 */
process.env['MIMALLOC_EAGER_COMMIT'] = '0';
process.env['MIMALLOC_ARENA_EAGER_COMMIT'] = '0';
process.env['MIMALLOC_PURGE_DELAY'] = '0';
