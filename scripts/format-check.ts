import { runCommand } from '../src/lib/command.ts';
import { orEverything, runTool } from './lib/run-tool.ts';
import definition from './commands/format-check.js';

await runCommand(definition, ({ words }) => {
  runTool('prettier/bin/prettier.cjs', ['--check', ...orEverything(words)]);
});
