import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { localhostAllowedHostnames } from '@modelcontextprotocol/server';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderFiles } from '../src/agents/folder-files.ts';
import { helpCenter, NoSiteIndex } from '../src/agents/help-center.ts';
import { helpServer } from '../src/agents/help-server.ts';
import { mcpEndpoint, MCP_PATH } from '../src/agents/http-endpoint.ts';
import { openSiteSearch } from '../src/agents/open-site-search.ts';
import type { ReadFile } from '../src/agents/read-file.ts';
import { urlFiles } from '../src/agents/url-files.ts';
import { workerFile } from '../src/agents/worker-file.ts';
import { listen } from '../src/analytics/receiver/node-server.ts';
import { site } from '../src/config/settings.ts';
import { isHttpUrl, withTrailingSlash } from '../src/config/site-values.ts';
import { runCommand } from '../src/lib/command.ts';
import { requireFolderOf } from '../src/lib/output-file.ts';
import { UserError } from '../src/lib/problem.ts';
import { publicUrl } from '../src/publish/public-url.ts';
import { IndexUnavailable } from '../src/search/engine/load-index-file.ts';
import definition from './commands/mcp.js';
import { portFromFlag } from './lib/port.ts';

await runCommand(definition, async ({ flags }) => {
  if (flags.worker !== undefined) {
    requireFolderOf(flags.worker);
    const locales = site.locales.map(({ code }) => code);
    writeFileSync(flags.worker, await workerFile(publicUrl().pathname, productVersion(), locales));
    return;
  }
  const port = flags.port === undefined ? undefined : portFromFlag(flags.port);
  const read = filesOf(flags.site);
  const center = helpCenter(read, (locale) => openSiteSearch(read, locale));
  await requireSite(flags.site, () => center.search({ query: 'help', limit: 1 }));
  const factory = helpServer(center, productVersion());
  // Standard output carries the protocol.
  const log = (error: unknown) => console.error(error instanceof Error ? error.message : error);
  if (port === undefined) {
    serveStdio(factory, { onerror: log });
    return;
  }
  const hosts = [...localhostAllowedHostnames(), ...(flags.host ?? [])];
  const bound = await listen(mcpEndpoint(factory, hosts, log), port);
  console.log(`Serves ${flags.site} to AI agents at http://127.0.0.1:${bound}${MCP_PATH}`);
});

/** @throws UserError when there is no such folder */
function filesOf(site: string): ReadFile {
  if (isHttpUrl(site)) return urlFiles(new URL(withTrailingSlash(site)));
  if (existsSync(site)) return folderFiles(site);
  throw new UserError(`The folder ${site} does not exist. Run npm run build first.`);
}

/** @throws UserError when the site cannot be searched */
async function requireSite(site: string, search: () => Promise<unknown>): Promise<void> {
  try {
    await search();
  } catch (error) {
    const isExpected = error instanceof NoSiteIndex || error instanceof IndexUnavailable;
    if (!isExpected) throw error;
    throw new UserError(`${site} cannot be searched: ${error.message}`);
  }
}

function productVersion(): string {
  const file = join(import.meta.dirname, '../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
