import type { AstroInlineConfig } from 'astro';
import { readFileSync } from 'node:fs';

/** Configuration file of Astro. */
export const CONFIG_FILE = 'astro.config.mjs';

/** The lines of the file as it comes with the product. */
const SHIPPED = `import { astroConfig } from './src/build/astro/astro-config.ts';
export default astroConfig;`;

/** Returns whether the owner has not changed the configuration file of Astro. */
export function hasShippedConfig(): boolean {
  const lines = readFileSync(CONFIG_FILE, 'utf8').split('\n');
  return lines.filter((line) => line !== '').join('\n') === SHIPPED;
}

/**
 * Returns the configuration of Astro without asking Astro to load `astro.config.mjs`, unless the
 * owner has changed that file.
 */
export async function loadAstroConfig(): Promise<AstroInlineConfig> {
  if (!hasShippedConfig()) return {};
  const { astroConfig } = await import('../../src/build/astro/astro-config.ts');
  return { ...astroConfig, configFile: false };
}
