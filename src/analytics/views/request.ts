/** One request of a log, whatever the format. */
export type LogRequest = {
  /** IP of the visitor, as the log has it. Only used to distinguish visitors within one run. */
  readonly ip: string;
  readonly method: string;
  /** As requested, with query and percent escapes. */
  readonly path: string;
  readonly status: number;
  /** User agent; empty when the visitor sent none, undefined when the format has no such field. */
  readonly agent: string | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether the browser loaded the page in advance, without a reader. */
  readonly prefetch: boolean;
};

/** Latest valid time of a request: the year 2200. */
const LATEST = Date.UTC(2200, 0);

/** Returns a time if a request can have it, in whole milliseconds; undefined otherwise. */
export function plausibleTime(time: number): number | undefined {
  return time > 0 && time < LATEST ? Math.floor(time) : undefined;
}
