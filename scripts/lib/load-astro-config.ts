import type { AstroInlineConfig } from 'astro';
import { readFileSync } from 'node:fs';

/** The lines of `astro.config.mjs` as it comes with the product. */
const SHIPPED_CONFIG = `import { astroConfig } from './src/build/astro/astro-config.ts';
export default astroConfig;`;

/**
 * Returns the configuration of Astro without asking Astro to load `astro.config.mjs`, unless the
 * owner has changed that file.
 */
export async function loadAstroConfig(): Promise<AstroInlineConfig> {
  const lines = readFileSync('astro.config.mjs', 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (lines.join('\n') !== SHIPPED_CONFIG) return {};
  const { astroConfig } = await import('../../src/build/astro/astro-config.ts');
  return { ...astroConfig, configFile: false };
}
