// Installs the project's packages when they are missing or older than package-lock.json. Every npm script runs it first,
// so it is plain JavaScript that any Node can run. It is a script of its own (prestart and its like): a shell remembers where
// it found `node`, and what comes next shall be run by the Node that is installed here.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

// Warnings about the machine's own Node do not concern the reader: the project brings its own.
const ci = ['ci', '--loglevel=error'];

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  console.log('Installing packages (npm ci) …');
  const npm = process.env['npm_execpath'];
  const [command, args] = npm ? [process.execPath, [npm, ...ci]] : ['npm', ci];
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry, then run the command again.',
    );
    process.exit(1);
  }
}
