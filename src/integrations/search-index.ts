import type { AstroIntegration } from 'astro';
export function searchIndex(): AstroIntegration {
  return { name: 'handrail-search-index', hooks: {} };
}
