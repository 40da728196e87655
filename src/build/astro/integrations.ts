import type { AstroIntegration } from 'astro';
import { attachmentFiles } from './attachment-files.ts';
import { brandStyle } from './brand-style.ts';
import { followOwnerFiles } from './follow-owner-files.ts';
import { hosting } from './host-files-integration.ts';
import { markdownFiles } from './markdown-files.ts';
import { overrideComponents } from './override-components.ts';
import { offline } from './service-worker-build.ts';
import { widgetFiles } from './widget-files.ts';
import { pageWriter } from './write-pages.ts';
import { searchIndex } from './write-search-index.ts';
import { siteMap } from './xml-site-map.ts';

/**
 * Returns the integrations whose hooks a build with a kept program runs, too: those for the
 * configuration and for the end of a build.
 */
export function siteIntegrations(): AstroIntegration[] {
  return [
    pageWriter(),
    brandStyle(),
    overrideComponents(),
    followOwnerFiles(),
    siteMap(),
    markdownFiles(),
    attachmentFiles(),
    offline(),
    widgetFiles(),
    hosting(),
    searchIndex(),
  ];
}
