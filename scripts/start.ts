import './lib/start-clean.ts';
import '../src/lib/code-cache.ts';
import '../src/build/lean-memory.ts';
import '../src/build/small-files.ts';
import { siteUrl } from '../src/config/environment.ts';
import { buildSite } from './lib/build-site.ts';
import { runCommand } from '../src/lib/command.ts';
import { portFromEnvironment } from './lib/port.ts';
import { requireFreePort, serve } from './lib/serve.ts';
import definition from './commands/start.js';

await runCommand(definition, async () => {
  const port = portFromEnvironment();
  await requireFreePort(port);
  await buildSite();
  const { address } = await serve('dist', port, siteUrl().pathname);
  console.log(`The help center runs at ${address} (press Ctrl+C to stop).`);
});
