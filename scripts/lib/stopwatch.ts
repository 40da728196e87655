/** Returns a function that returns the time since its last call, as text such as `2.4 s`. */
export function stopwatch(): () => string {
  let start = performance.now();
  return () => {
    const seconds = (performance.now() - start) / 1000;
    start = performance.now();
    return `${seconds.toFixed(1)} s`;
  };
}
