import { addLogs } from '../../src/views/views-command.ts';

/** One run for the benchmark: `node scripts/bench/count-run.ts <output> <log> …`. Prints seconds and the peak of memory in MB. */
const [output = '', ...logs] = process.argv.slice(2);
const started = performance.now();
await addLogs(logs, output, () => undefined);
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
