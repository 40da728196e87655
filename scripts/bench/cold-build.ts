import '../lib/code-cache.ts';
import '../lib/lean-memory.ts';
import '../lib/small-files.ts';
import { rmSync } from 'node:fs';
import { resultCacheFile } from '../../src/source/result-cache.ts';
import { articlesDirectory } from '../../src/source/environment.ts';
import { buildSite, cacheDirectory } from '../lib/build-site.ts';

/** One build without any cache, for the benchmark: `node scripts/bench/cold-build.ts <output folder>`. */
const [output = 'dist'] = process.argv.slice(2);
rmSync(cacheDirectory(), { recursive: true, force: true });
for (const name of ['check', 'bodies']) rmSync(resultCacheFile(name, articlesDirectory()), { force: true });
await buildSite(output);
