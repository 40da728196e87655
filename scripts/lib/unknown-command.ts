import { styleText } from 'node:util';
import { nearest } from '../../src/text/edit-distance.ts';
import { allCommands } from './all-commands.mjs';

// Run by the router when there is no command of this name.
const [name = ''] = process.argv.slice(2);
const names = (await allCommands()).map((command) => command.name);
const meant = nearest(name, names);
const next =
  meant === undefined ? 'See npm run handrail for all commands.' : `Did you mean "${meant}"?`;
console.error(styleText('red', `Unknown command "${name}". ${next}`));
process.exitCode = 2;
