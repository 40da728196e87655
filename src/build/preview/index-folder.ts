import { processFolder, removeProcessFolders } from '../../lib/process-folders.ts';

const NAME = 'preview';

/** Makes a folder for the search indexes of a preview; see `removeIndexFolder`. */
export const indexFolder = (): string => processFolder(NAME);

/** Removes the folder of this process. Call it when the process ends. */
export const removeIndexFolder = (): void => removeProcessFolders(NAME);
