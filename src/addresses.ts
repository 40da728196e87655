import { addressesFor } from './domain/addresses.ts';
import { site } from './site.ts';

/** The addresses of this site, below its base path. */
export const addresses = addressesFor(import.meta.env.BASE_URL, site.locales[0].code);

/** An address of this site as other programs need it: with the origin. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** The absolute address of the picture that stands for the site where its links are shared. */
export const cardImage = absolute(addresses.fromRoot('/card.png'));
