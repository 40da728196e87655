/** Where signals are kept. */
export type SignalStore = {
  /** @param line a signal as one line of JSON with its day, without line end */
  append(line: string, day: string): Promise<void>;
};
