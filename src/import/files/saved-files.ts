import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileTypeOf, isActiveType } from '../../domain/file-types.ts';
import { digest } from '../../lib/digest.ts';
import { UserError } from '../../lib/problem.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import type { ApiClient, DownloadedFile } from '../api-client.ts';
import { sourceFileOf } from '../source-link.ts';
import { fileNameOf, imageEnding } from './file-name.ts';

/** Files of a source that are saved beside articles, each once. */
export type FileStore = {
  /**
   * Saves a file beside an article.
   * @param url absolute URL, or path of a file
   * @param folder below the output, such as `en/billing`
   * @param fallback first part of the name when the file has none
   * @returns the name in the folder; undefined when the file is missing, too large or no image
   */
  save(url: string, folder: string, wanted: SaveOptions): Promise<string | undefined>;
  /** Files that could not be saved, with the reason. */
  missing(): readonly { readonly url: string; readonly why: string }[];
  /** What was saved, for the record: the URL with the folder → the name. */
  saved(): ReadonlyMap<string, string>;
};

export type SaveOptions = {
  readonly name?: string | undefined;
  readonly fallback: string;
  readonly kind: 'image' | 'file';
  readonly headers?: Readonly<Record<string, string>>;
};

/** Largest file of a source folder to copy, in bytes. */
const MAX_COPY = 50_000_000;

/** A host is asked no more when so many of its files have failed one after another. */
const MAX_FAILURES = 3;

/** Names of programs, besides those that a browser would run on this site. */
const ACTIVE = /\.(php|exe|msi|bat|cmd|sh)$/;

/**
 * @param before what an earlier run saved; those files are not requested again
 * @param mayDownload false leaves the URLs of the source in place
 * @param sourceFolder the folder that source links name files of
 */
export function createFileStore(
  out: string,
  api: ApiClient,
  before: ReadonlyMap<string, string>,
  mayDownload: boolean,
  sourceFolder?: string,
): FileStore {
  const saved = new Map<string, string>();
  const downloads = new Map<string, Promise<DownloadedFile | undefined>>();
  const missing = new Map<string, string>();
  const copies = copiesOf(before);
  const failures = new Map<string, number>();

  const read = (url: string, headers: Readonly<Record<string, string>> | undefined) => {
    const known = downloads.get(url);
    if (known) return known;
    const download = readSource(url, api, headers, sourceFolder, failures);
    downloads.set(url, download);
    // Thousands of images do not fit into the memory. Who asks later gets the bytes again.
    const forget = () => downloads.delete(url);
    download.then(forget, forget);
    return download;
  };

  return {
    saved: () => saved,
    missing: () => [...missing].map(([url, why]) => ({ url, why })),
    async save(url, folder, { name, fallback, kind, headers }) {
      const key = `${folder} ${url}`;
      const earlier = saved.get(key) ?? before.get(key);
      if (earlier !== undefined && existsSync(join(out, folder, earlier))) {
        saved.set(key, earlier);
        return earlier;
      }
      if (!mayDownload || missing.has(url)) return undefined;
      const copy = copies.get(url);
      if (copy && existsSync(join(out, copy.folder, copy.name))) {
        const { name: same } = copy;
        saved.set(key, place(join(out, folder), same, readFileSync(join(out, copy.folder, same))));
        return saved.get(key);
      }
      const file = await read(url, headers);
      if (!file) {
        missing.set(url, 'not there, or too large');
        return undefined;
      }
      if (kind === 'image' && imageEnding(file.bytes) === undefined) {
        missing.set(url, 'not an image that browsers can show safely');
        return undefined;
      }
      const wanted = name ?? file.name ?? lastPart(url);
      const plain = fileNameOf(wanted, file.bytes, file.contentType, fallback);
      if (ACTIVE.test(plain) || isActiveType(fileTypeOf(plain))) {
        missing.set(url, `files of this kind (${plain}) are not published`);
        return undefined;
      }
      const chosen = place(join(out, folder), plain, file.bytes);
      saved.set(key, chosen);
      copies.set(url, { folder, name: chosen });
      return chosen;
    },
  };

  /** Writes the bytes under the name, or under one with a number if another file has it. */
  function place(folder: string, plain: string, bytes: Uint8Array): string {
    const content = digest(bytes);
    for (let number = 1; ; number++) {
      const name = number === 1 ? plain : plain.replace(/(?=\.[^.]+$)/, `-${number}`);
      const path = join(folder, name);
      if (existsSync(path)) {
        if (digest(readFileSync(path)) === content) return name;
        continue;
      }
      mkdirSync(dirname(path), { recursive: true });
      writeFileAtomically(path, [bytes]);
      return name;
    }
  }
}

/** Returns where each URL was saved, so that sections that share a file request it once. */
function copiesOf(saved: ReadonlyMap<string, string>): Map<string, Copy> {
  return new Map(
    [...saved].map(([key, name]) => {
      const [folder = ''] = key.split(' ', 1);
      return [key.slice(folder.length + 1), { folder, name }];
    }),
  );
}

type Copy = { readonly folder: string; readonly name: string };

/** @param failures files of each host that failed, one after another */
async function readSource(
  url: string,
  api: ApiClient,
  headers: Readonly<Record<string, string>> | undefined,
  sourceFolder: string | undefined,
  failures: Map<string, number>,
): Promise<DownloadedFile | undefined> {
  if (/^https?:\/\//i.test(url)) {
    const host = URL.parse(url)?.host ?? '';
    // Every failure takes half a minute. A host that is gone would hold up the import for hours.
    if ((failures.get(host) ?? 0) >= MAX_FAILURES) return undefined;
    try {
      const file = await api.file(url, headers ? { headers } : {});
      failures.delete(host);
      return file;
    } catch (error) {
      // One image that the host refuses must not end the import.
      if (!(error instanceof UserError)) throw error;
      failures.set(host, (failures.get(host) ?? 0) + 1);
      return undefined;
    }
  }
  const file = sourceFolder === undefined ? undefined : sourceFileOf(url);
  const bytes = file && bytesInside(sourceFolder ?? '', file.path);
  return bytes && { bytes, contentType: '', name: basename(file.path) };
}

/** @returns undefined for a file outside the folder, also by way of a link */
function bytesInside(folder: string, path: string): Uint8Array | undefined {
  const file = join(folder, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (statSync(file).size > MAX_COPY || realpathSync(file) !== file) return undefined;
  return file.startsWith(folder + sep) ? readFileSync(file) : undefined;
}

function lastPart(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  } catch {
    return '';
  }
}
