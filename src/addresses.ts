import { addressesFor } from './domain/addresses.ts';
import { site } from './site.ts';

/** The addresses of this site, below its base path. */
export const addresses = addressesFor(import.meta.env.BASE_URL, site.locales[0].code);
