import { siteUrl } from '../src/config/environment.ts';
import { runCommand } from '../src/lib/command.ts';
import { fileStore } from '../src/analytics/receiver/file-store.ts';
import { createReceiver, listen } from '../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../src/analytics/receiver/rate-limit.ts';
import definition from './commands/receiver.js';
import { portFromFlag } from './lib/port.ts';

await runCommand(definition, async ({ flags }) => {
  const wanted = portFromFlag(flags.port);
  const site = siteUrl();
  const server = createReceiver(
    { sites: [site], store: fileStore(flags.out), limit: createRateLimit(), now: Date.now },
    flags.proxy,
  );
  const port = await listen(server, wanted);
  console.log(
    `Receives signals of ${site.origin} at http://127.0.0.1:${port}/ ` +
      `and writes them to ${flags.out}/.`,
  );
});
