import { addLogs } from '../../src/analytics/views/views-command.ts';

/**
 * One run for the benchmark: `node scripts/bench/count-run.ts <output> <log> …`. Prints seconds,
 * seconds of the processor, and the peak of memory in MB.
 */
const [output = '', ...logs] = process.argv.slice(2);
const started = performance.now();
await addLogs(logs, output, () => undefined);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }),
);
