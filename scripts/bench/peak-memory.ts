import { writeFileSync } from 'node:fs';

// Loaded with a script to measure: writes its peak memory in MB to the file `BENCH_PEAK_MEMORY`.

// Read now: a build removes the variable.
const note = process.env['BENCH_PEAK_MEMORY'];
process.on('exit', () => {
  if (note !== undefined) writeFileSync(note, String(process.resourceUsage().maxRSS / 1024));
});

// The CPU time of a child process counts only after its end was noticed, which takes some
// milliseconds.
const NOTICED_AFTER = 50;
process.once('beforeExit', () => setTimeout(() => undefined, NOTICED_AFTER));
