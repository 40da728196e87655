import { once } from 'node:events';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { makingFolder, removeIndex } from '../../../../src/search/index/making-folder.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

const module = pathToFileURL(resolve('src/search/index/index-tool.ts')).href;

test.skipIf(process.platform === 'win32')(
  'the tool ends with the thread that runs it',
  async () => {
    const folder = tempArticles({ 'pages/index.html': '' });
    const tool = join(folder, 'tool');
    // Writes folders until it is ended, and says nothing.
    writeFileSync(tool, `#!/bin/sh\ni=0\nwhile :; do i=$((i+1)); mkdir -p "$4/$i"; done\n`);
    chmodSync(tool, 0o755);
    const index = join(folder, 'index');
    const made = makingFolder(index);
    const thread = new Worker(
      `const { runIndexTool } = await import(${JSON.stringify(module)});
    const { parentPort } = await import('node:worker_threads');
    parentPort.once('message', () => process.exit());
    await runIndexTool(${JSON.stringify(tool)}, ${JSON.stringify(join(folder, 'pages'))},
      ${JSON.stringify(made)}, new AbortController().signal);`,
      { eval: true, execArgv: ['--input-type=module'] },
    );
    const ended = once(thread, 'exit');
    await vi.waitFor(() => expect(existsSync(join(made, '20'))).toBe(true), 60_000);
    thread.postMessage('end');
    await ended;
    removeIndex(index);
    // A tool that runs on would make the folder again.
    await sleep(200);
    expect(existsSync(made)).toBe(false);
  },
);
