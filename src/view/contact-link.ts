import { hasContactForm } from '../config/contact-form.ts';
import { site } from '../config/settings.ts';
import { localized } from '../config/taxonomy.ts';
import { routes } from './paths.ts';

/**
 * A link to the owner's way of contact. `data-contact` marks links to the form that take along what
 * the reader searches for.
 */
export type ContactLink = {
  readonly label: string;
  readonly attributes: { readonly href: string; readonly 'data-contact'?: string };
};

/**
 * Returns the link to the form, or to the place that the owner set; undefined when there is none.
 * @param about slug of the article that the link is on, which the form takes along
 */
export function contactLink(locale: string, about?: string): ContactLink | undefined {
  const { contact } = site;
  if (!contact) return undefined;
  const label = localized(contact.label, locale);
  if (!hasContactForm(site))
    return { label, attributes: { href: routes.linked(contact.href ?? '') } };
  const href = routes.contact(locale);
  if (about === undefined) return { label, attributes: { href, 'data-contact': '' } };
  const query = new URLSearchParams({ about }).toString();
  return { label, attributes: { href: `${href}?${query}` } };
}
