import './lib/clean-environment.ts';
import { dev } from 'astro';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { requireValidSite } from '../src/config/require-valid-site.ts';
import { runCommand } from '../src/lib/command.ts';
import { portFromEnvironment } from './lib/port.ts';
import { requireFreePort } from './lib/serve.ts';
import definition from './commands/dev.js';

await runCommand(definition, async () => {
  requireValidSite();
  requireArticlesDirectory();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await dev({ server: { port } });
});
