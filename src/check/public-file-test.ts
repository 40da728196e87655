import { fileOfPath, foldersOf } from '../domain/old-path.ts';
import { publicFolder } from '../config/public-folder.ts';
import { filesBelow } from '../lib/files-below.ts';

/**
 * Returns a function that finds the file or folder in `public/` that takes an old path, or one of
 * its folders.
 */
export function publicFileTest(): (oldPath: string) => string | undefined {
  const paths = filesBelow(publicFolder());
  const files = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const folders = new Map(
    paths.flatMap((path) => foldersOf(path).map((folder) => [folder.toLowerCase(), folder])),
  );
  return (oldPath) => {
    const file = fileOfPath(oldPath).toLowerCase();
    const taken = [file, ...foldersOf(file)]
      .map((path) => files.get(path))
      .find((path) => path !== undefined);
    return taken ?? folders.get(file);
  };
}
