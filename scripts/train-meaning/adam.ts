const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/**
 * The optimizer Adam (https://arxiv.org/abs/1412.6980) over rows of numbers. Only rows with a
 * gradient move.
 */
export function adam(values: Float32Array, width: number) {
  const mean = new Float32Array(values.length);
  const square = new Float32Array(values.length);
  const gradient = new Float32Array(values.length);
  const touched = new Set<number>();
  let time = 0;
  return {
    begin() {
      for (const row of touched) gradient.fill(0, row * width, (row + 1) * width);
      touched.clear();
      time++;
    },
    gradientOf(row: number): Float32Array {
      touched.add(row);
      return gradient;
    },
    apply(rate: number) {
      const correction1 = 1 - BETA1 ** time;
      const correction2 = 1 - BETA2 ** time;
      for (const row of touched) {
        for (let at = row * width; at < (row + 1) * width; at++) {
          const g = gradient[at]!;
          mean[at] = BETA1 * mean[at]! + (1 - BETA1) * g;
          square[at] = BETA2 * square[at]! + (1 - BETA2) * g * g;
          values[at]! -=
            (rate * (mean[at]! / correction1)) / (Math.sqrt(square[at]! / correction2) + EPSILON);
        }
      }
    },
  };
}
