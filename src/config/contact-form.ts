import type { SiteDefinition } from './site-definition.ts';

/** Returns whether a site has a contact form at `/contact/`, not only a link or nothing. */
export function hasContactForm({ contact }: Pick<SiteDefinition, 'contact'>): boolean {
  return contact !== undefined && contact.href === undefined;
}
