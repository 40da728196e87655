import '../../lib/code-cache.ts';

// A thread does not see the variable of its process. Only what is imported from here on is kept.
await import('./check-and-index.ts');
