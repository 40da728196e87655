import { buildSite } from './lib/build-site.ts';
import { readFlags, runCommand } from './lib/command.ts';

await runCommand(async () => {
  readFlags({});
  const start = performance.now();
  await buildSite();
  console.log(`The site is in dist/ (${((performance.now() - start) / 1000).toFixed(1)} s).`);
});
