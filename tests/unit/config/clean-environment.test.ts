import { expect, test } from 'vitest';
import { cleanEnvironment } from '../../../src/config/clean-environment.ts';

test('keeps what a command needs and removes the rest', () => {
  const kept = {
    PATH: '/bin',
    HOME: '/root',
    ARTICLES_DIR: 'a',
    SITE_URL: 'https://a.example/',
    PORT: '1',
    NO_COLOR: '1',
    GIT_CONFIG_COUNT: '0',
  };
  const environment: NodeJS.ProcessEnv = {
    ...kept,
    BASE_URL: 'x',
    SITE: 'x',
    DEV: '1',
    NODE_ENV: 'test',
    PUBLIC_A: 'x',
    GIT_DIR: 'x',
    VITE_A: 'x',
    NETLIFY: 'true',
    HANDRAIL_TODAY: 'x',
    PATHS: 'x',
    TZ: 'Asia/Tokyo',
    LANG: 'tr',
  };
  cleanEnvironment(environment);
  expect(environment).toEqual({ ...kept, TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' });
});
