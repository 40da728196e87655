import { hash, randomBytes } from 'node:crypto';
import { UserError } from '../../lib/problem.ts';
import { countVisits } from './count-visits.ts';
import { LineSplitter } from './line-splitter.ts';
import type { LogRecord, LogRecords } from './log-file.ts';
import { KnownContent, readLog } from './log-file.ts';
import { lineReader } from './log-lines.ts';
import type { Pages } from './pages.ts';
import { articleElsewhere, articleInLog } from './pages.ts';
import type { LogRequest } from './request.ts';
import { robotDetector } from './robots.ts';
import { VisitParts } from './visit-parts.ts';

/** The result of reading logs. */
export type LogCount = {
  /** Views to add, by article path. */
  readonly added: ReadonlyMap<string, number>;
  /** All logs that were read, already counted ones included. */
  readonly records: ReadonlyMap<string, LogRecord>;
  readonly lines: number;
  readonly brokenLines: number;
  /** Requests for articles outside the base path, and one of their paths. */
  readonly elsewhere: Elsewhere;
  /** Files without new content. */
  readonly knownFiles: number;
};

type Elsewhere = { readonly requests: number; readonly example: string };

type FileCount = {
  readonly id: string;
  readonly record: LogRecord;
  readonly known: boolean;
  readonly lines: number;
  readonly brokenLines: number;
};

/**
 * Counts the views in logs, in constant memory. Nothing about visitors outlives the run: visitors
 * are distinguished by a hash whose key exists only during the run.
 * @param known logs of earlier runs
 * @param onBytes called with the number of bytes read from disk
 * @throws UserError when a file is not an access log or cannot be read; nothing is counted then
 */
export async function countLogs(
  paths: readonly string[],
  pages: Pages,
  known: LogRecords,
  onBytes: (count: number) => void,
): Promise<LogCount> {
  const articles = [...new Set(pages.values())];
  const parts = new VisitParts();
  /**
   * Whether an earlier run counted each stretch. A file is one stretch, or several when its
   * beginning is known.
   */
  const old: boolean[] = [];
  try {
    /** Indexed by stretch, like `old`. */
    const elsewhere: Elsewhere[] = [];
    const onElsewhere = (path: string, stretch: number) => {
      const { requests = 0, example = path } = elsewhere[stretch] ?? {};
      elsewhere[stretch] = { requests: requests + 1, example };
    };
    const take = visitTaker(pages, articles, parts, onElsewhere);
    const files: FileCount[] = [];
    for (const path of paths) files.push(await readFile(path, known, old, take, onBytes));

    const added = new Map<string, number>();
    const add = (number: number, views: number) => {
      const article = articles[number] ?? '';
      added.set(article, (added.get(article) ?? 0) + views);
    };
    for (const visits of parts.read()) countVisits(visits, (stretch) => old[stretch] === true, add);
    const fresh = elsewhere.filter((_found, stretch) => old[stretch] !== true);
    const sum = (count: (file: FileCount) => number) =>
      files.reduce((total, file) => total + count(file), 0);
    return {
      added,
      records: new Map(
        files.filter(({ record }) => record.bytes > 0).map(({ id, record }) => [id, record]),
      ),
      lines: sum(({ lines }) => lines),
      brokenLines: sum(({ brokenLines }) => brokenLines),
      elsewhere: {
        requests: fresh.reduce((total, { requests }) => total + requests, 0),
        example: fresh[0]?.example ?? '',
      },
      knownFiles: sum((file) => Number(file.known)),
    };
  } finally {
    parts.close();
  }
}

/**
 * Returns a function with the rules for a single request. The 30-minute rule is in `countVisits`.
 */
function visitTaker(
  pages: Pages,
  articles: readonly string[],
  parts: VisitParts,
  onElsewhere: (path: string, stretch: number) => void,
) {
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const isRobot = robotDetector();
  const key = randomBytes(16).toString('latin1');
  return ({ ip, method, path, status, agent, time, prefetch }: LogRequest, stretch: number) => {
    if (method !== 'GET' || (status !== 200 && status !== 304) || prefetch) return;
    const article = articleInLog(pages, path);
    const found = article ?? articleElsewhere(pages, path);
    const number = numbers.get(found ?? '');
    if (number === undefined || isRobot(agent)) return;
    if (article === undefined) {
      onElsewhere(path, stretch);
      return;
    }
    parts.add(hash('sha1', `${key}${ip}\0${agent ?? ''}`, 'buffer'), number, time, stretch);
  };
}

async function readFile(
  path: string,
  known: LogRecords,
  old: boolean[],
  take: (request: LogRequest, stretch: number) => void,
  onBytes: (count: number) => void,
): Promise<FileCount> {
  const read = lineReader();
  const first = old.push(false) - 1;
  let lines = 0;
  let brokenLines = 0;
  let firstBroken = 0;
  let lastBroken = false;
  let isLog = false;
  const splitter = new LineSplitter((line, stretch) => {
    lines++;
    const request = line === undefined ? 'broken' : read(line);
    lastBroken = request === 'broken';
    if (request === 'broken') {
      brokenLines++;
      firstBroken ||= lines;
    } else if (request !== 'nothing') {
      isLog = true;
      if (request !== 'columns') take(request, stretch);
    }
  });

  const content = new KnownContent(known);
  let wholeKnown = false;
  for await (const bytes of readLog(path, onBytes)) {
    for (const { piece, ended } of content.push(bytes)) {
      splitter.push(piece, old.length - 1);
      wholeKnown = ended !== undefined;
      if (!ended) continue;
      old.fill(true, first);
      const next = old.push(false) - 1;
      // A line that was incomplete when the log was read has not been counted.
      if (ended.cut) splitter.movePending(next);
    }
  }
  const unfinished = splitter.pending;
  splitter.end();
  if (brokenLines > 0 && !isLog) {
    throw new UserError(
      `${path}:${firstBroken}: not a line of an access log. A log is in the ` +
        'combined format of nginx and Apache, in that of CloudFront (with its #Fields ' +
        'line), or has one JSON object a line; plain or gzip. Leave the file out; nothing ' +
        'was counted.',
    );
  }
  return { ...content.record(unfinished && lastBroken), known: wholeKnown, lines, brokenLines };
}
