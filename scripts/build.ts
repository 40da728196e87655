import './lib/lean-memory.ts';
import { buildSite } from './lib/build-site.ts';
import { readFlags, runCommand } from './lib/command.ts';

await runCommand(async () => {
  const { out, preview } = readFlags({ out: { type: 'string', default: 'dist' }, preview: { type: 'boolean', default: false } });
  const start = performance.now();
  await buildSite(out, preview);
  console.log(`The ${preview ? 'preview, with everything that is not published,' : 'site'} is in ${out}/ (${((performance.now() - start) / 1000).toFixed(1)} s).`);
});
