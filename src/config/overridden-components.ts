import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nearest } from '../text/edit-distance.ts';
import { overridesFolder, shownFile } from './owner-files.ts';

/** Folder of the components that an owner can replace. */
export const componentsFolder = 'src/components';

/** Returns the owner's components that replace ours: their absolute paths by file name. */
export function overriddenComponents(): ReadonlyMap<string, string> {
  const folder = overridesFolder();
  const ours = new Set(componentNames());
  const replacing = filesIn(folder).filter((name) => ours.has(name));
  return new Map(replacing.map((name) => [name, join(folder, name)]));
}

/** Returns whether the owner replaces any component. Their code may show anything on any page. */
export function hasOverrides(): boolean {
  return overriddenComponents().size > 0;
}

/** Returns one sentence for each file in the overrides folder that replaces nothing. */
export function overrideMistakes(): string[] {
  const ours = componentNames();
  return filesIn(overridesFolder())
    .filter((name) => !isHelper(name) && !ours.includes(name))
    .map((name) => {
      const path = shownFile(join(overridesFolder(), name));
      const mistake = `${path} does not match a component in ${componentsFolder}/.`;
      return `${mistake} ${suggestion(name, ours)}`;
    });
}

function suggestion(name: string, ours: readonly string[]): string {
  const meant = nearest(
    name.replace(/\.\w+$/, ''),
    ours.map((file) => basename(file, '.astro')),
  );
  if (meant !== undefined) return `Did you mean "${meant}.astro"?`;
  return 'Use the name of one of them, or begin the name of a helper with "_".';
}

function isHelper(name: string): boolean {
  return /^[._]/.test(name) || name === 'README.md';
}

function componentNames(): string[] {
  return filesIn(componentsFolder).filter((name) => name.endsWith('.astro'));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
