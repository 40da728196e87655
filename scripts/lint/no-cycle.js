// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** @type {Map<string, { changed: number, imports: string[] }>} */
const known = new Map();

/** Returns the project's files that a file imports, as absolute paths. Types count, too. */
function importsOf(/** @type {string} */ file) {
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  // An editor also lints what is not saved yet.
  if (changed === undefined) return [];
  const before = known.get(file);
  if (before?.changed === changed) return before.imports;
  const imports = ts
    .preProcessFile(codeOf(file), true, true)
    .importedFiles.flatMap(({ fileName }) => targetOf(file, fileName));
  known.set(file, { changed, imports });
  return imports;
}

/** Returns the text of a script, or of the front matter of an .astro file. */
function codeOf(/** @type {string} */ file) {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? (text.split(/^---\s*$/m)[1] ?? '') : text;
}

/** Returns the code file that an import names, if it is one of the project's. */
function targetOf(/** @type {string} */ file, /** @type {string} */ specifier) {
  const [path = ''] = specifier.split('?');
  if (!path.startsWith('.') || !/\.(ts|js|mjs|astro)$/.test(path)) return [];
  const target = resolve(dirname(file), path);
  return statSync(target, { throwIfNoEntry: false })?.isFile() ? [target] : [];
}

/** Returns the files of the shortest import cycle that starts at a file, or nothing. */
function cycleThrough(/** @type {string} */ file) {
  /** @type {Map<string, string | undefined>} */
  const importers = new Map([[file, undefined]]);
  // The loop also visits the files that it adds.
  for (const current of importers.keys()) {
    for (const next of importsOf(current)) {
      if (next === file) return routeTo(current, importers);
      if (!importers.has(next)) importers.set(next, current);
    }
  }
  return undefined;
}

/** Returns the files that lead to a file, it included. */
function routeTo(
  /** @type {string} */ file,
  /** @type {Map<string, string | undefined>} */ importers,
) {
  const route = [];
  for (
    let at = /** @type {string | undefined} */ (file);
    at !== undefined;
    at = importers.get(at)
  ) {
    route.unshift(at);
  }
  return route;
}

/**
 * Reports a file that imports itself through others, including .astro files and types. The rule of
 * eslint-plugin-import-x ignores types and takes three times as long as all other rules together.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noCycle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: 'Import cycle: {{route}}. Move what both need to a third file.' },
  },
  create: (context) => ({
    Program(node) {
      const cycle = cycleThrough(context.physicalFilename);
      if (cycle === undefined) return;
      const route = [...cycle, context.physicalFilename];
      const names = route.map((file) => relative(context.cwd, file).replaceAll('\\', '/'));
      context.report({ node, messageId: 'cycle', data: { route: names.join(' → ') } });
    },
  }),
};
