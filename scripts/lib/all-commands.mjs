// @ts-check
import { readdirSync } from 'node:fs';

/** @import { CommandDefinition } from '../../src/lib/command.ts' */

const folder = new URL('../commands/', import.meta.url);

/**
 * Returns the definitions of all commands, by name.
 * @returns {Promise<CommandDefinition[]>}
 */
export async function allCommands() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  return modules.map((module) => module.default).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Returns the base name of a command's files: a colon is not allowed in file names everywhere.
 * @param {string} name
 */
export function fileName(name) {
  return name.replaceAll(':', '-');
}
