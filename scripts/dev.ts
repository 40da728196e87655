import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { RESTART } from './lib/dev-exit.ts';

const server = fileURLToPath(new URL('lib/dev-server.ts', import.meta.url));

/*
 * Runs the server in its own process and restarts it when the settings or the owner's texts change:
 * most modules read them once. The server reads the command line, because this process should load
 * no more than it needs.
 */
let isRestart: boolean;
do {
  isRestart = false;
  const child = fork(server, process.argv.slice(2));
  child.on('message', (message) => {
    if (message !== RESTART) return;
    isRestart = true;
    // Node may crash when a process ends itself while its threads work.
    child.kill('SIGKILL');
  });
  const stop = () => child.kill();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  [process.exitCode] = (await once(child, 'exit')) as [number | null];
  process.off('SIGTERM', stop).off('SIGINT', stop);
} while (isRestart);
