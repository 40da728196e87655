import { siteUrl } from '../src/config/environment.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { fileStore } from '../src/analytics/receiver/file-store.ts';
import { createReceiver, listen } from '../src/analytics/receiver/node-server.ts';
import { createRateLimit } from '../src/analytics/receiver/rate-limit.ts';
import definition from './commands/receiver.js';

await runCommand(definition, async ({ flags }) => {
  if (!/^\d{1,5}$/.test(flags.port) || Number(flags.port) > 65_535)
    throw new UsageError(`--port is "${flags.port}" but must be a number up to 65535.`);
  const site = siteUrl();
  const server = createReceiver(
    { sites: [site], store: fileStore(flags.out), limit: createRateLimit(), now: Date.now },
    flags.proxy,
  );
  const port = await listen(server, Number(flags.port));
  console.log(
    `Receives signals of ${site.origin} at http://127.0.0.1:${port}/ ` +
      `and writes them to ${flags.out}/.`,
  );
});
