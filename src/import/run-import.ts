import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../config/settings.ts';
import { JOURNAL } from '../content/article-files.ts';
import { fileTypeOf, isOffered } from '../domain/file-types.ts';
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
import { readRecord, RECORD_FOLDER, recordKey, writeRecord } from './import-record.ts';
import { locateCenter } from './locate-center.ts';
import { planPaths } from './plan-paths.ts';
import { freeRedirects } from './redirects/free-redirects.ts';
import { followRedirects } from './redirects/follow-redirects.ts';
import { readRedirectFile } from './redirects/read-redirect-file.ts';
import { sharedKey } from './write-shared.ts';
import { removePartsOf } from './remove-parts.ts';
import { withoutEmpty } from './without-empty.ts';
import { siteBlock } from './site-block.ts';
import { moveCopies } from './write-article.ts';
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
  requireNoMove(out);
  const before = readRecord(out, source.name);
  const redirects = (request.redirectFiles ?? []).flatMap((file) => readRedirectFile(file));
  const read = await source.read(request.target, {
    api,
    locales: request.locales,
    selector: request.selector,
    onProgress: (count) => onProgress(`Articles read: ${count}`),
  });
  requireArticles(read);
  const center = followRedirects(distinctIds(withoutEmpty(read), before.articles, out), redirects);

  const located = locateCenter(center, {
    out,
    source: source.name,
    record: before,
    mappedClasses,
  });
  const record = { ...before, articles: located.articles };
  const plan = planPaths(center, located);
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
      sections: { ...record.sections, ...Object.fromEntries(plan.folders) },
    });
  const sourceFiles = new Map(center.articles.map((each) => [recordKey(each), each.file]));
  if (!isDryRun && located.moved.length > 0) {
    for (const [from, to] of located.moved) moveCopies(out, from, to);
    save();
  }
  const free = freeRedirects(center.articles, located.redirects, plan, out);
  let written = 0;
  const { results, shared } = await importCenter(center, {
    out,
    mappedClasses,
    callouts,
    files,
    record,
    located: { ...located, redirects: free.ofArticles },
    plan,
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
  const block = siteBlock(free.plan, locales, [...new Set(types.map(fileTypeOf))].toSorted());
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
        shadowed: free.shadowed,
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

/** A move changes the record last. */
function requireNoMove(out: string): void {
  if (existsSync(join(out, JOURNAL)))
    throw new UserError(
      `${join(out, JOURNAL)} shows that a move was interrupted. Run that \`npm run move\` again, ` +
        'which finishes it. Then import.',
    );
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
  const keys = new Set([...articles.map(recordKey), ...shared.map(sharedKey)]);
  return Object.entries(known)
    .filter(([key]) => !keys.has(key) && (!locales || locales.includes(key.split('/', 1)[0] ?? '')))
    .map(([, { path }]) => path)
    .toSorted();
}
