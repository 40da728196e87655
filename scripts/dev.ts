import './lib/clean-environment.ts';
import { dev } from 'astro';
import { brandStyleSheet } from '../src/build/astro/brand-style.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { requireValidSite } from '../src/config/require-valid-site.ts';
import { requireValidStrings } from '../src/languages/own-strings.ts';
import { readFlags, runCommand } from '../src/lib/command.ts';
import { portFromEnvironment } from './lib/port.ts';
import { requireFreePort } from './lib/serve.ts';

await runCommand(async () => {
  readFlags({});
  requireValidSite();
  requireValidStrings();
  requireArticlesDirectory();
  brandStyleSheet();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await dev({ server: { port } });
});
