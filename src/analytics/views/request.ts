/** One request as a log tells it, whatever the format. */
export type LogRequest = {
  /**
   * Of the visitor, as the log has it; used for nothing but significant visitors apart within one
   * run.
   */
  readonly address: string;
  readonly method: string;
  /** As requested: with query, percent-escapes and all. */
  readonly path: string;
  readonly status: number;
  /** User agent; empty when the visitor sent none, undefined when the format does not tell. */
  readonly agent: string | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether the browser asked on suspicion, before any reader did. */
  readonly prefetch: boolean;
};

/** Later instants are no times of a request: the year 2200. */
const LATEST = Date.UTC(2200, 0);

/** The instant, if a request can have been made at it. */
export function plausibleTime(time: number): number | undefined {
  return time > 0 && time < LATEST ? Math.floor(time) : undefined;
}
