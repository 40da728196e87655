import { compressSite } from '../src/publish/compress-site.ts';
import { readFlags, runCommand } from '../src/lib/command.ts';

/** Packs the files of a built site beforehand, for servers such as nginx. */
await runCommand(async () => {
  const { out } = readFlags({ out: { type: 'string', default: 'dist' } });
  console.log(`Files packed in ${out}/: ${await compressSite(out)}`);
});
