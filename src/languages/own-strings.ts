import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { overridesFolder, shownFile } from '../config/owner-files.ts';
import { site } from '../config/settings.ts';
import { fileVersion } from '../lib/file-version.ts';
import type { Problem } from '../lib/problem.ts';
import { ProblemsError } from '../lib/problem.ts';
import { nearest } from '../text/edit-distance.ts';
import { strings as english } from './en/strings.ts';
import type { Position } from '../text/line-column.ts';
import { positionsIn } from '../text/line-column.ts';
import { stringMistakes } from './string-mistakes.ts';
import type { StringOverrides } from './strings.ts';

type OwnFile = {
  readonly locale: string;
  readonly file: string;
  /** The export `strings` of the file, before it is checked. */
  readonly strings: unknown;
  /** Why the file could not be loaded. */
  readonly fault?: string;
};

/** Absolute path of the folder with the owner's texts, which may not exist. */
export const stringsFolder = join(overridesFolder(), 'strings');

const files = await readFiles();

/** Returns the owner's texts of a locale, which `requireValidStrings` has checked. */
export function ownStrings(locale: string): StringOverrides | undefined {
  const found = files.find((file) => file.locale === locale && file.fault === undefined);
  return found?.strings as StringOverrides | undefined;
}

/** Returns the path, for messages, of the owner's texts of a locale. The file may not exist. */
export function ownStringsPath(locale: string): string {
  return shownFile(join(stringsFolder, `${locale}.ts`));
}

/**
 * Checks the owner's texts as they are now.
 * @throws ProblemsError with every mistake
 */
export async function requireValidStrings(): Promise<void> {
  const problems = (await readFiles()).flatMap(problemsIn);
  if (problems.length > 0) throw new ProblemsError(problems);
}

function readFiles(): Promise<readonly OwnFile[]> {
  const names = existsSync(stringsFolder) ? readdirSync(stringsFolder) : [];
  return Promise.all(
    names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => load(join(stringsFolder, name), name.slice(0, -'.ts'.length))),
  );
}

async function load(file: string, locale: string): Promise<OwnFile> {
  // Node caches a module by its URL, so an edited file needs another one.
  const url = `${pathToFileURL(file).href}?v=${encodeURIComponent(fileVersion(file) ?? '')}`;
  try {
    const loaded = (await import(/* @vite-ignore */ url)) as {
      readonly strings?: unknown;
    };
    return { locale, file, strings: loaded.strings };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { locale, file, strings: undefined, fault };
  }
}

function problemsIn({ locale, file, strings, fault }: OwnFile): Problem[] {
  const text = readFileSync(file, 'utf8');
  const problem = (names: readonly string[], message: string): Problem => ({
    path: shownFile(file),
    ...positionOf(names, text),
    severity: 'error',
    rule: 'interface-text',
    message,
  });
  const codes = site.locales.map(({ code }): string => code);
  if (!codes.includes(locale)) {
    const meant = nearest(locale, codes);
    const fix =
      meant === undefined ? `Use one of: ${codes.join(', ')}.` : `Did you mean ${meant}.ts?`;
    return [problem([], `The site has no locale "${locale}". ${fix}`)];
  }
  if (fault !== undefined)
    return [problem([], `Cannot be loaded: ${fault.trim()}. Fix its TypeScript.`)];
  return stringMistakes(strings, english).map(({ names, message }) => problem(names, message));
}

/**
 * Returns the position of a text in a file by its names, or the first line when it is not found.
 */
function positionOf(names: readonly string[], text: string): Position {
  let offset = 0;
  for (const [depth, name] of names.entries()) {
    const start = depth === 0 ? 0 : offset + 1;
    const found = text
      .slice(start)
      .search(new RegExp(`(?<![\\w.])['"]?${RegExp.escape(name)}['"]?\\s*:`));
    if (found === -1) return { line: 1, column: 1 };
    offset = start + found;
  }
  return positionsIn(text)(offset);
}
