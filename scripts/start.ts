import './lib/start-clean.ts';
import '../src/lib/code-cache.ts';
import '../src/build/lean-memory.ts';
import '../src/build/small-files.ts';
import { siteUrl } from '../src/config/environment.ts';
import { buildSite } from './lib/build-site.ts';
import { runCommand } from '../src/lib/command.ts';
import { portFromEnvironment } from './lib/port.ts';
import { requireFreePort, serve } from './lib/serve.ts';
import { stopwatch } from './lib/stopwatch.ts';
import definition from './commands/start.js';

await runCommand(definition, async () => {
  const port = portFromEnvironment();
  await requireFreePort(port);
  const time = stopwatch();
  console.log('Checking the articles …');
  await buildSite('dist', {}, () =>
    console.log(`Checked (${time()}). Building the pages and the search index …`),
  );
  console.log(`Built (${time()}).`);
  const { address } = await serve('dist', port, siteUrl().pathname);
  console.log(`The help center runs at ${address} (press Ctrl+C to stop).`);
});
