// Stands in for npm where the packages are linked already: runs scripts of package.json and logs
// its arguments to NPM_LOG. A command that begins with NPM_FAILS fails. NPM_RUNS_NOTHING only logs.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';

const args = process.argv.slice(2);
appendFileSync(process.env.NPM_LOG, `${args.join(' ')}\n`);
const [command, script, ...rest] = args;
if (process.env.NPM_FAILS && args.join(' ').startsWith(process.env.NPM_FAILS)) process.exit(1);
if (command === 'run' && !process.env.NPM_RUNS_NOTHING) {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const words = scripts[script].split(' ').slice(1);
  const given = rest.filter((word) => word !== '--');
  const { status } = spawnSync(process.execPath, [...words, ...given], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
