import { runCommand } from '../src/lib/command.ts';
import { compressSite } from '../src/publish/compress-site.ts';
import definition from './commands/compress.js';

await runCommand(definition, async ({ flags: { out } }) => {
  console.log(`Compressed files in ${out}/: ${await compressSite(out)}`);
});
