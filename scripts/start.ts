import './lib/start-clean.ts';
import '../src/build/lean-memory.ts';
import '../src/build/small-files.ts';
import { loadProgram } from './lib/load-program.ts';

const { run } = await loadProgram('start-command');
await run();
