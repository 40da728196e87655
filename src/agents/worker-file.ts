import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { movedWorker } from '../hosting/moved-worker.ts';
import { languageFor } from '../languages/registry.ts';

const ENTRY = '\0handrail-worker';
/** The Worker for old paths, as a module. */
const MOVED = '\0handrail-moved';

/**
 * Returns the program of a Worker as one file; see `mcpWorker`.
 * @param base base path of the site, with a slash at both ends
 * @param locales of the site, whose stemmers it contains
 */
export async function workerFile(
  base: string,
  version: string,
  locales: readonly string[],
): Promise<string> {
  const modules = new Map([
    [ENTRY, entry(base, version, locales)],
    [MOVED, movedWorker(base)],
  ]);
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'neutral',
    resolve: { conditionNames: ['workerd', 'worker', 'import', 'default'], mainFields: ['module'] },
    plugins: [
      {
        name: 'handrail-worker',
        resolveId: (id) => (modules.has(id) ? id : undefined),
        load: (id) => modules.get(id),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  await bundle.close();
  return `// Made by npm run mcp -- --worker. Make it again after an upgrade.\n${output[0].code}`;
}

function entry(base: string, version: string, locales: readonly string[]): string {
  const modules = [...new Set(locales.flatMap((code) => languageFor(code).stemmer ?? []))];
  const path = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const imports = modules.map(
    (module, index) =>
      `import { stemmer as stem${index} } from ${JSON.stringify(resolved(module))};`,
  );
  const stemmers = locales.flatMap((code) => {
    const { stemmer } = languageFor(code);
    return stemmer === undefined
      ? []
      : `  ${JSON.stringify(code)}: accentless({ stemmer: stem${modules.indexOf(stemmer)} }),`;
  });
  return [
    `import { mcpWorker } from ${path('mcp-worker.ts')};`,
    `import { bundledStem } from ${path('../languages/bundled-stem.ts')};`,
    `import { accentless } from ${path('../text/stems.ts')};`,
    `import site from ${JSON.stringify(MOVED)};`,
    ...imports,
    `const stemmers = {\n${stemmers.join('\n')}\n};`,
    'const stemOf = (lang) => bundledStem(lang) ?? stemmers[lang];',
    `const [base, version] = ${JSON.stringify([base, version])};`,
    'export default mcpWorker({ base, version, stemOf, site });',
  ].join('\n');
}

function resolved(module: string): string {
  return fileURLToPath(import.meta.resolve(module));
}
