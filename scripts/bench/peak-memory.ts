import { writeFileSync } from 'node:fs';

/* Loaded beside a script that is measured: leaves the most memory it had at once, in MB, in the file `BENCH_PEAK_MEMORY`. */
// Read now: a build removes the variable.
const note = process.env['BENCH_PEAK_MEMORY'];
process.on('exit', () => {
  if (note !== undefined) writeFileSync(note, String(process.resourceUsage().maxRSS / 1024));
});

// The processor time of a child counts only once its end was noticed, which takes a moment, in
// milliseconds.
const NOTICED_AFTER = 50;
process.once('beforeExit', () => setTimeout(() => undefined, NOTICED_AFTER));
