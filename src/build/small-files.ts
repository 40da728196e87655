import fs from 'node:fs';

/*
 * Must be the first import of scripts that build. Astro writes each page with promises, in two
 * files and two folders. Each call goes to another thread and back, which takes longer than to
 * write a few kilobytes. Nothing else needs this thread during a build, so it writes synchronously
 * and resolves the promise afterwards.
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
