import { readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What only Vite understands, and variables that change after their export. */
const VITE_ONLY = /\bimport\.meta\.(?:env|glob|hot)\b|^export let\b/m;
/** Imports of names, imports for effects, and dynamic imports. */
const IMPORTS = [
  /^(?:import|export)\s(?!type\b)[^'"`;]*?\bfrom\s*(['"])(?<specifier>[^'"]+)\1/gm,
  /\bimport\s*\(?\s*(['"])(?<specifier>[^'"]+)\1/g,
];

/**
 * Returns a function that returns whether Node can load a TypeScript module of a folder: neither it
 * nor a module that it imports needs Vite.
 * @param folder absolute path
 */
export function nativeModuleJudge(folder: string): (file: string) => boolean {
  const known = new Map<string, boolean>();
  const judge = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    // Until it is known: a cycle is left to Vite.
    known.set(file, false);
    const isNative = readable(file) && isPlain(file);
    known.set(file, isNative);
    return isNative;
  };
  const readable = (file: string) =>
    file.startsWith(folder + sep) &&
    file.endsWith('.ts') &&
    statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const isPlain = (file: string) => {
    const text = readFileSync(file, 'utf8');
    if (VITE_ONLY.test(text)) return false;
    return importsOf(text).every((specifier) =>
      specifier.startsWith('.') ? judge(join(dirname(file), specifier)) : isNodes(specifier),
    );
  };
  return judge;
}

/** Returns the specifiers of the modules that code imports, without those of types. */
export function importsOf(code: string): string[] {
  const imports = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)]);
  return imports.map(({ groups }) => groups?.['specifier'] ?? '');
}

/** Returns whether a bare specifier is a package or a module of Node, and not a name of Vite's. */
function isNodes(specifier: string): boolean {
  if (/^@(?:articles|service-worker)\b/.test(specifier)) return false;
  return specifier.startsWith('node:') || /^(?:@[a-z][\w.-]*\/)?[a-z][\w./-]*$/.test(specifier);
}
