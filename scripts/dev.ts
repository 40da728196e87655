import { dev } from 'astro';
import { brandStyleSheet } from '../src/integrations/brand-style.ts';
import { requireArticlesDirectory } from '../src/source/environment.ts';
import { requireSoundSite } from '../src/source/site-mistakes.ts';
import { readFlags, runCommand } from './lib/command.ts';
import { portFromEnvironment } from './lib/port.ts';
import { requireFreePort } from './lib/serve.ts';

await runCommand(async () => {
  readFlags({});
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  requireSoundSite();
  requireArticlesDirectory();
  brandStyleSheet();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await dev({ server: { port } });
});
