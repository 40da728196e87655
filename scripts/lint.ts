import { runCommand } from '../src/lib/command.ts';
import { orEverything, runTool } from './lib/run-tool.ts';
import definition from './commands/lint.js';

await runCommand(definition, ({ flags: { fix }, words }) => {
  runTool('eslint/bin/eslint.js', [...(fix ? ['--fix'] : []), ...orEverything(words)]);
});
