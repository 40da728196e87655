// @ts-check
import { browserRooms, exceptions, filesOutsideRooms, layers, nodeFiles } from './rooms.js';

const rooms = layers.flat();

/** Returns what a room may import: itself, lower rooms, its exceptions and installed packages. */
function allowedIn(/** @type {string} */ room) {
  const lower = layers.slice(layers.findIndex((layer) => layer.includes(room)) + 1).flat();
  const inBrowser = browserRooms.includes(room);
  const reachable = lower.filter((other) => !inBrowser || browserRooms.includes(other));
  return [room, ...reachable, ...exceptionsOf(room), 'node_modules'];
}

/** Returns the exceptions of a file or folder and of the folders that contain it. */
function exceptionsOf(/** @type {string} */ path) {
  return exceptions
    .filter(({ from }) => path === from || path.startsWith(`${from}/`))
    .map(({ to }) => to);
}

/** Returns the one zone of `import-x/no-restricted-paths` that applies to a room. */
function zoneOf(/** @type {string} */ room) {
  const known = browserRooms.includes(room) ? 'lower browser rooms' : 'lower rooms';
  return {
    target: room,
    from: '.',
    except: allowedIn(room),
    message: `${room} may import only from itself and ${known}. See scripts/lint/rooms.js.`,
  };
}

/** @returns {import('eslint').Linter.RulesRecord} */
function restrictedPaths(/** @type {ReturnType<typeof zoneOf>[]} */ zones) {
  return { 'import-x/no-restricted-paths': ['error', { zones }] };
}

/** Returns the configuration of a file or folder in a room that has exceptions of its own. */
function withExceptions(/** @type {string} */ path) {
  const room = rooms.find((folder) => path.startsWith(`${folder}/`));
  if (room === undefined) return [];
  const zone = zoneOf(room);
  const except = [...new Set([...zone.except, ...exceptionsOf(path)])];
  return [{ files: filesIn(path), rules: restrictedPaths([{ ...zone, target: path, except }]) }];
}

/** Returns the globs of a file or of the code in a folder. */
function filesIn(/** @type {string} */ path) {
  return /\.\w+$/.test(path) ? [path] : [`${path}/**/*.{ts,js,mjs,astro}`];
}

/** @type {import('eslint').Linter.Config[]} */
export const layerRules = [
  {
    name: 'layers',
    files: rooms.flatMap(filesIn),
    rules: restrictedPaths(rooms.map(zoneOf)),
  },
  ...exceptions.flatMap(({ from }) => withExceptions(from)),
  {
    name: 'browser rooms',
    files: browserRooms.flatMap(filesIn),
    ignores: nodeFiles,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'This code runs in the browser.' }] },
      ],
    },
  },
  {
    name: 'files outside rooms',
    files: ['src/**/*.{ts,astro}'],
    ignores: [...filesOutsideRooms, ...rooms.map((room) => `${room}/**`)],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'This file is in no room. See scripts/lint/rooms.js.' },
      ],
    },
  },
];
