/** How a file is handed to readers. */
export type FileHeaders = { readonly contentType: string; readonly cacheControl: string };

/**
 * A place that readers get the site from. Each of its files is whole at every moment, the old one
 * or the new one.
 */
export type Target = {
  /** For messages. */
  readonly name: string;
  /** @returns the text of a file, or undefined when there is none */
  read(path: string): Promise<string | undefined>;
  put(path: string, content: Uint8Array, headers: FileHeaders): Promise<void>;
  /** Removes a file; one that is not there is no mistake. */
  remove(path: string): Promise<void>;
  /**
   * Makes the place ready for an upload, also after one that was interrupted.
   * @returns what ends the upload
   * @throws UserError when another upload is at work there, as far as the place can tell
   */
  begin(): Promise<() => Promise<void>>;
};
