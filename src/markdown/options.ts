import { addressesFor } from '../domain/addresses.ts';
import { site } from '../site.ts';
import { stringsFor } from '../strings/strings.ts';
import type { RenderOptions } from './render.ts';

/**
 * How the articles of a locale are rendered.
 * @param base path under which the site is served
 */
export function renderOptionsFor(locale: string, base: string): RenderOptions {
  return {
    fromRoot: addressesFor(base, site.locales[0].code).fromRoot,
    calloutLabels: stringsFor(locale).callouts,
  };
}
