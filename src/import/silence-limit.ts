/** Ends a request when the server sends nothing for a while, however long the whole takes. */
export type SilenceLimit = {
  readonly signal: AbortSignal;
  /** Returns the same response, each part of which starts the time again. */
  watch(response: Response): Response;
};

/** @param milliseconds the longest silence; the time starts at once */
export function silenceLimit(milliseconds: number): SilenceLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new Error(`nothing arrived for ${milliseconds / 1000} seconds`));
  }, milliseconds);
  // The request itself keeps the process alive.
  timer.unref();
  return {
    signal: controller.signal,
    watch(response) {
      timer.refresh();
      const parts = new TransformStream<Uint8Array, Uint8Array>({
        transform(part, output) {
          timer.refresh();
          output.enqueue(part);
        },
        flush: () => {
          clearTimeout(timer);
        },
      });
      return response.body ? new Response(response.body.pipeThrough(parts), response) : response;
    },
  };
}
