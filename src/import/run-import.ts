import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from '../config/settings.ts';
import { fileTypeOf, isOffered } from '../domain/file-types.ts';
import { removeLeftOvers } from '../lib/create-file-atomically.ts';
import { UserError } from '../lib/problem.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { ApiClient, ApiRequest } from './api-client.ts';
import { createFileStore } from './files/saved-files.ts';
import { createCalloutMap } from './html/callout-map.ts';
import type { ImportResult } from './import-center.ts';
import { importCenter } from './import-center.ts';
import { distinctIds } from './distinct-ids.ts';
import { categoryReader, readClassMap } from './import-flags.ts';
import { importReport } from './import-report.ts';
import { readRecord, RECORD_FOLDER, writeRecord } from './import-record.ts';
import { followRedirects } from './redirects/follow-redirects.ts';
import { readRedirectFile } from './redirects/read-redirect-file.ts';
import { sharedKey } from './write-shared.ts';
import { withoutEmpty } from './without-empty.ts';
import { siteBlock } from './site-block.ts';
import type { ImportedCenter, Source } from './sources/source.ts';

export type ImportRequest = {
  readonly source: Source;
  readonly target: string | undefined;
  /** Absolute path of the articles folder to write. */
  readonly out: string;
  readonly locales: readonly string[] | undefined;
  /** `FROM=TO`, as on the command line. */
  readonly categories: readonly string[];
  /** File with the meaning of classes. */
  readonly mapFile: string | undefined;
  /** Files of redirects of the old help center. */
  readonly redirectFiles?: readonly string[];
  /** Names the body of saved pages. */
  readonly selector?: string | undefined;
  readonly isDryRun: boolean;
  readonly mayDownload: boolean;
  readonly api: ApiClient;
  readonly onProgress: (sentence: string) => void;
};

export type ImportOutcome = {
  readonly results: readonly ImportResult[];
  /** Paths of articles that the source no longer has. */
  readonly gone: readonly string[];
  /** Lines for `src/site.ts`. */
  readonly siteBlock: string;
};

/** So many articles are written between two writes of the record. */
const RECORD_EVERY = 50;

/**
 * Reads a source and writes its articles, their files, the record and the report.
 * @throws UserError for wrong input; what was written until then stays, and the next run goes on
 */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const { source, out, isDryRun, onProgress, api } = request;
  const categoryOf = categoryReader(request.categories);
  const mappedClasses = readClassMap(request.mapFile);
  const callouts = createCalloutMap(mappedClasses);
  const record = readRecord(out, source.name);
  const redirects = (request.redirectFiles ?? []).flatMap((file) => readRedirectFile(file));
  const read = await source.read(request.target, {
    api,
    locales: request.locales,
    selector: request.selector,
    onProgress: (count) => onProgress(`Articles read: ${count}`),
  });
  requireArticles(read);
  const center = followRedirects(distinctIds(withoutEmpty(read), record.articles), redirects);

  const known = new Map(Object.entries(record.articles));
  const files = createFileStore(
    out,
    withFileHeaders(api, center),
    new Map(Object.entries(record.files)),
    request.mayDownload && !isDryRun,
    center.folder,
  );
  const save = () =>
    writeRecord(out, source.name, {
      articles: Object.fromEntries(known),
      files: { ...record.files, ...Object.fromEntries(files.saved()) },
    });
  const sourceFiles = new Map(
    center.articles.map(({ locale, id, file }) => [`${locale}/${id}`, file]),
  );
  let written = 0;
  const { results, shared, plan, shadowed } = await importCenter(center, {
    out,
    mappedClasses,
    callouts,
    files,
    record,
    isDryRun,
    categoryOf,
    firstLocale: site.locales[0].code,
    onWritten(key, entry) {
      if (entry) known.set(key, { ...entry, file: sourceFiles.get(key) });
      if (++written % RECORD_EVERY > 0) return;
      save();
      onProgress(`Articles written: ${written} of ${center.articles.length}`);
    },
  });

  const gone = goneFrom(record.articles, center, request.locales);
  const locales = [...new Set(center.articles.map(({ locale }) => locale))];
  const types = [...files.saved().values()].filter(
    (name) => !isOffered(name, site.attachmentTypes),
  );
  const block = siteBlock(plan, locales, [...new Set(types.map(fileTypeOf))].toSorted());
  if (!isDryRun) {
    save();
    mkdirSync(join(out, RECORD_FOLDER), { recursive: true });
    removePartsOf(out, [...results, ...shared]);
    writeFileAtomically(join(out, RECORD_FOLDER, 'site.txt'), block);
    writeFileAtomically(
      join(out, '_import.md'),
      importReport({
        source: source.name,
        results,
        shared,
        shadowed,
        center,
        gone,
        missingFiles: files.missing(),
        unknownClasses: callouts.unknown(),
      }),
    );
  }
  return { results, gone, siteBlock: block };
}

/** Some sources give files only with the key. */
function withFileHeaders(api: ApiClient, { fileHeaders }: ImportedCenter): ApiClient {
  if (!fileHeaders) return api;
  const headersFor = (url: string, init: ApiRequest = {}) => ({
    ...init,
    headers: { ...fileHeaders(url), ...init.headers },
  });
  return { ...api, file: (url, init) => api.file(url, headersFor(url, init)) };
}

function requireArticles({ articles }: ImportedCenter): void {
  if (articles.length > 0) return;
  throw new UserError(
    'The source has no articles. Check the URL or folder, --locale, and what the key may read.',
  );
}

function goneFrom(
  known: Readonly<Record<string, { readonly path: string }>>,
  { articles, shared = [] }: ImportedCenter,
  locales: readonly string[] | undefined,
): string[] {
  const keys = new Set([
    ...articles.map(({ locale, id }) => `${locale}/${id}`),
    ...shared.map(sharedKey),
  ]);
  return Object.entries(known)
    .filter(([key]) => !keys.has(key) && (!locales || locales.includes(key.split('/', 1)[0] ?? '')))
    .map(([, { path }]) => path)
    .toSorted();
}

/** Removes the temporary files that an import left behind when it was killed. */
function removePartsOf(out: string, written: readonly { readonly path: string }[]): void {
  const folders = new Set(written.map(({ path }) => dirname(path)));
  const all = [...folders].flatMap((folder) => [
    join(out, folder),
    join(out, RECORD_FOLDER, 'base', folder),
    join(out, RECORD_FOLDER, 'incoming', folder),
  ]);
  for (const folder of [...all, join(out, RECORD_FOLDER), out])
    if (existsSync(folder)) removeLeftOvers(folder);
}
