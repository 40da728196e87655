import { siteUrl } from '../../src/config/environment.ts';
import { buildSite } from './build-site.ts';
import { runCommand } from '../../src/lib/command.ts';
import { portFromEnvironment } from './port.ts';
import { requireFreePort, serve } from './serve.ts';
import { stopwatch } from './stopwatch.ts';
import definition from '../commands/start.js';

/** Runs `npm start`. */
export const run = () =>
  runCommand(definition, async () => {
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
