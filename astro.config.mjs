import { astroConfig } from './src/build/astro/astro-config.ts';

export default astroConfig;
