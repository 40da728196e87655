import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';

/**
 * Keeps the meaning of `import.meta.url` in a bundle: code finds files next to its own.
 * @param virtual matches the modules that exist in the bundle only
 */
export function ownUrls(virtual?: RegExp): Plugin {
  return {
    name: 'handrail-own-urls',
    transform: {
      filter: { code: /\bimport\.meta\.url\b/, ...(virtual && { id: { exclude: virtual } }) },
      handler: (code, id) =>
        code.replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(id).href)),
    },
  };
}
