import { buildSite } from './lib/build-site.ts';
import { readFlags, runCommand } from './lib/command.ts';

await runCommand(async () => {
  const { out } = readFlags({ out: { type: 'string', default: 'dist' } });
  const start = performance.now();
  await buildSite(out);
  console.log(`The site is in ${out}/ (${((performance.now() - start) / 1000).toFixed(1)} s).`);
});
