import '../src/lib/code-cache.ts';
import '../src/build/lean-memory.ts';
import '../src/build/small-files.ts';
import { parseShard } from '../src/build/shard.ts';
import { buildSite } from './lib/build-site.ts';
import { readFlags, runCommand, UsageError } from '../src/lib/command.ts';

await runCommand(async () => {
  const {
    out: folder,
    preview,
    shard: share,
  } = readFlags({
    out: { type: 'string' },
    preview: { type: 'boolean', default: false },
    shard: { type: 'string' },
  });
  const shard = share === undefined ? undefined : parseShard(share);
  if (share !== undefined && !shard)
    throw new UsageError(
      `--shard is "${share}" but takes which part of how many to build, for example --shard 1/2.`,
    );
  if (shard && preview)
    throw new UsageError(
      '--shard builds parts of a release and --preview none: build previews whole.',
    );
  const out = folder ?? (shard ? `part-${shard.number}` : 'dist');
  const start = performance.now();
  await buildSite(out, preview, shard);
  const what = shard
    ? `Part ${shard.number} of ${shard.count}, for npm run join,`
    : preview
      ? 'The preview, with everything that is not published,'
      : 'The site';
  console.log(`${what} is in ${out}/ (${((performance.now() - start) / 1000).toFixed(1)} s).`);
});
