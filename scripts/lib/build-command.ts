import { buildHosts } from '../../src/build/build-choices.ts';
import { parseShard } from '../../src/build/in-shard.ts';
import { buildSite } from './build-site.ts';
import { runCommand, UsageError } from '../../src/lib/command.ts';
import definition from '../commands/build.js';

/** Runs `npm run build`. */
export const run = () =>
  runCommand(definition, async ({ flags }) => {
    const { out: folder, preview, shard: share, host: hostName } = flags;
    const host = buildHosts.find((name) => name === hostName);
    if (hostName !== undefined && !host) {
      throw new UsageError(
        `--host is "${hostName}" but must be ${buildHosts.join(', ')}. ` +
          'Leave it out for other hosts.',
      );
    }
    const shard = share === undefined ? undefined : parseShard(share);
    if (share !== undefined && !shard)
      throw new UsageError(
        `--shard is "${share}" but must be a part and the number of parts, such as 1/2.`,
      );
    if (shard && preview)
      throw new UsageError('--shard builds a part of a release. Leave it out to build a preview.');
    const out = folder ?? (shard ? `part-${shard.number}` : 'dist');
    const start = performance.now();
    await buildSite(out, { preview, host, ...(shard && { shard }) });
    const site = preview ? 'The preview, with everything that is not published,' : 'The site';
    const what = shard ? `Part ${shard.number} of ${shard.count}, for npm run join,` : site;
    console.log(`${what} is in ${out}/ (${((performance.now() - start) / 1000).toFixed(1)} s).`);
  });
