/** Minimum time between two changes of the line, in milliseconds. */
const INTERVAL = 200;

/**
 * Shows the progress of a long task in one line of a terminal; writes nothing elsewhere.
 * @returns `show` takes a share from 0 to 1, `end` removes the line
 */
export function progressLine(
  label: string,
  stream: NodeJS.WriteStream = process.stderr,
): { show(share: number): void; end(): void } {
  let shown = 0;
  return {
    show(share) {
      if (!stream.isTTY || Date.now() - shown < INTERVAL) return;
      shown = Date.now();
      stream.write(`\r${label}: ${Math.min(100, Math.floor(share * 100))} %`);
    },
    end() {
      if (shown > 0) stream.write(`\r${' '.repeat(label.length + 7)}\r`);
    },
  };
}
