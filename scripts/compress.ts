import { compressSite } from './lib/compress-site.ts';
import { readFlags, runCommand } from './lib/command.ts';

/** Packs the files of a built site beforehand, for servers such as nginx. */
await runCommand(async () => {
  const { out } = readFlags({ out: { type: 'string', default: 'dist' } });
  console.log(`Files packed in ${out}/: ${await compressSite(out)}`);
});
