/** Variables that the commands for building and previewing a site read. */
const OURS = ['ARTICLES_DIR', 'SITE_URL', 'PORT'];

/** Variables that Node, git and Pagefind need to run. */
const SYSTEM = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'TMPDIR',
  'TEMP',
  'TMP',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  // Windows
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'USERNAME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
];

/** Variables that affect the terminal or how files are watched, but no page. */
const TERMINAL = [
  'TERM',
  'COLORTERM',
  'NO_COLOR',
  'FORCE_COLOR',
  'CHOKIDAR_USEPOLLING',
  'CHOKIDAR_INTERVAL',
];

const KEPT = new Set([...OURS, ...SYSTEM, ...TERMINAL]);

/** Settings of git, such as the folders it trusts, may be in variables. */
const GIT_SETTINGS = /^GIT_CONFIG/;

/**
 * Removes every variable that is not known to be harmless. Vite and Astro copy the environment into
 * `import.meta.env`, where `BASE_URL` or `DEV` would replace the values of the build, and other
 * libraries read their own variables.
 * @param environment is changed in place
 */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) {
    // Windows does not distinguish case.
    const known = process.platform === 'win32' ? name.toUpperCase() : name;
    if (!KEPT.has(known) && !GIT_SETTINGS.test(known)) delete environment[name];
  }
  environment['TZ'] = 'UTC';
  environment['ASTRO_TELEMETRY_DISABLED'] = '1';
}
