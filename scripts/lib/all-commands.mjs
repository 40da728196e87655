// @ts-check
import { readdirSync } from 'node:fs';

/** @import { CommandDefinition } from '../../src/lib/command.ts' */

const folder = new URL('../commands/', import.meta.url);

/**
 * Returns the definitions of all commands, by name.
 * @returns {Promise<CommandDefinition[]>}
 */
export async function allCommands() {
  const commands = await Promise.all(commandFiles().map(definitionIn));
  return commands.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Returns the definition of a command; undefined when there is no command of that name.
 * @param {string} name
 * @returns {Promise<CommandDefinition | undefined>}
 */
export async function findCommand(name) {
  const file = commandFiles().find((known) => known === `${fileName(name)}.js`);
  const command = file && (await definitionIn(file));
  return command && command.name === name ? command : undefined;
}

function commandFiles() {
  return readdirSync(folder).filter((file) => file.endsWith('.js'));
}

/**
 * @param {string} file
 * @returns {Promise<CommandDefinition>}
 */
async function definitionIn(file) {
  return (await import(new URL(file, folder).href)).default;
}

/**
 * Returns the base name of a command's files: a colon is not allowed in file names everywhere.
 * @param {string} name
 */
export function fileName(name) {
  return name.replaceAll(':', '-');
}
