import type { SiteInput } from '../../src/config/site-definition.ts';
import { siteMistakes } from '../../src/config/site-mistakes.ts';
import { siteSchema } from '../../src/config/site-schema.ts';

export const label = { en: 'A label' };

/** Settings that are enough for a site. */
export const smallest = {
  name: 'Acme Help',
  url: 'https://help.example.com/',
  categories: [{ id: 'faq', label }],
} satisfies SiteInput;

/** Returns the messages about these settings. */
export function messagesOf(settings: unknown): string[] {
  const { error } = siteSchema.safeParse(settings);
  return error ? siteMistakes(error, settings).map(({ message }) => message) : [];
}
