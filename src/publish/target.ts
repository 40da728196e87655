/** Headers with which a file is served. */
export type FileHeaders = { readonly contentType: string; readonly cacheControl: string };

/**
 * A location that readers get the site from. Each file is complete at every moment, the old or the
 * new one.
 */
export type Target = {
  /** Name for messages. */
  readonly name: string;
  /** Returns the text of a file; undefined when it does not exist. */
  read(path: string): Promise<string | undefined>;
  put(path: string, content: Uint8Array, headers: FileHeaders): Promise<void>;
  /** Removes a file, if it exists. */
  remove(path: string): Promise<void>;
  /**
   * Prepares an upload, also after an interrupted one.
   * @returns a function that ends the upload
   * @throws UserError when another upload is running, as far as the target can detect
   */
  begin(): Promise<() => Promise<void>>;
};
