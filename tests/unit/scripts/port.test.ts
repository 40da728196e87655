import { afterEach, expect, test, vi } from 'vitest';
import { portFromEnvironment } from '../../../scripts/lib/port.ts';
import { UserError } from '../../../src/lib/problem.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  [undefined, 4321],
  ['', 4321],
  ['1', 1],
  ['8080', 8080],
  ['65535', 65_535],
])('PORT=%s serves at %i', (value, port) => {
  vi.stubEnv('PORT', value);
  expect(portFromEnvironment()).toBe(port);
});

test.each(['0', '65536', '-1', '80.5', '0x50', '1e3', 'http', ' 80'])(
  'PORT=%s is refused',
  (value) => {
    vi.stubEnv('PORT', value);
    expect(portFromEnvironment).toThrow(
      new UserError(`PORT is "${value}" but must be a number from 1 to 65535.`),
    );
  },
);
