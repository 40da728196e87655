import fs from 'node:fs';

/*
 * Imported before all else by scripts that build. Astro writes a page by promises, two files and two folders of them: every
 * one goes to another thread and back, which at a few kilobytes takes longer than to write. Nobody else waits for this
 * thread while it builds, so it writes by itself; the promise is kept afterwards.
 */
const { writeFile } = fs.promises;

Object.assign(fs.promises, {
  mkdir: async (...[path, options]: Parameters<typeof fs.mkdirSync>) => fs.mkdirSync(path, options),
  copyFile: async (...[from, to, mode]: Parameters<typeof fs.copyFileSync>) =>
    fs.copyFileSync(from, to, mode),
  writeFile: async (...[file, data, options]: Parameters<typeof writeFile>) => {
    const isPlain =
      (typeof data === 'string' || data instanceof Uint8Array) &&
      (typeof file === 'string' || file instanceof URL);
    return isPlain
      ? fs.writeFileSync(file, data, options as fs.WriteFileOptions)
      : writeFile(file, data, options);
  },
});
