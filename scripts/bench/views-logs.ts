import type { GeneratedRequest } from './views-formats.ts';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../lib/random-numbers.ts';
import { logFormats } from './views-formats.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const chrome = (major: number, system: string) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 ` +
  'Safari/537.36';
const readers = [
  ...Array.from({ length: 40 }, (_, index) =>
    chrome(100 + index, index % 2 === 0 ? 'Windows NT 10.0; Win64; x64' : 'X11; Linux x86_64'),
  ),
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, ' +
    'like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) ' +
    'Chrome/120.0.0.0 Mobile Safari/537.36',
];
const robots = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'curl/8.5.0',
  'python-requests/2.31.0',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; ' +
    '+https://openai.com/gptbot)',
];

/**
 * Generates requests with known views: a visitor views an article, returns within 30 minutes (no
 * view), exactly 30 minutes after the last view (a view), and so on, mixed with requests that are
 * not views.
 * @param paths of the articles, `/articles/<slug>/`
 * @param truth gets the views of each article
 */
export function* generateRequests(
  paths: readonly string[],
  truth: Map<string, number>,
  seed = 11,
): Generator<GeneratedRequest> {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  for (let visitor = 0; ; visitor++) {
    const ip =
      visitor % 5 === 0
        ? `2001:db8::${(visitor >>> 16).toString(16)}:${(visitor & 0xffff).toString(16)}`
        : `10.${(visitor >>> 16) & 255}.${(visitor >>> 8) & 255}.${visitor & 255}`;
    const agent = pick(readers);
    const request = (
      path: string,
      time: number,
      other: Partial<GeneratedRequest> = {},
    ): GeneratedRequest => ({ ip, agent, method: 'GET', path, status: 200, time, ...other });
    let time = START + Math.floor(random() * 6 * 24 * 3600) * 1000;
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
      const path = paths[Math.floor(paths.length * random() ** 2)] ?? '/';
      const spelt = pick([
        path,
        path,
        path,
        `${path}?from=search&q=a%20b`,
        `${path}index.html`,
        path.slice(0, -1),
        path.replace('/articles/', '/%61rticles/'),
        `${path}#top`,
      ]);
      truth.set(path, (truth.get(path) ?? 0) + 1);
      yield request(spelt, time);
      const seen = time;
      if (random() < 0.4)
        yield request(path, seen + Math.floor(random() * 1799) * 1000, { status: 304 });
      if (random() < 0.2) {
        truth.set(path, (truth.get(path) ?? 0) + 1);
        yield request(path, seen + 30 * MINUTE);
        if (random() < 0.5) yield request(path, seen + 59 * MINUTE);
      }
      // Never the same article again within these times.
      time += 3 * 60 * MINUTE;
      yield request('/styles/index.abc123.css', seen);
      if (random() < 0.3) yield request(path, seen + MINUTE, { agent: pick(robots) });
      if (random() < 0.1)
        yield request(path, seen - 5 * 60 * MINUTE, { method: pick(['HEAD', 'POST']) });
      if (random() < 0.1)
        yield request(path, seen - 5 * 60 * MINUTE, { status: pick([301, 404, 206, 500]) });
      if (random() < 0.1)
        yield request(
          pick([
            '/articles/__proto__/',
            '/articles/../../etc/passwd',
            '/articles/%E0%A4%A/',
            `${path}%00`,
            `${path}../`,
            '/articles/constructor',
          ]),
          seen,
        );
    }
  }
}

/**
 * Writes logs in every format, each with some broken lines.
 * @returns the files, and the views of each article
 */
export function writeLogs(
  folder: string,
  paths: readonly string[],
  lines: number,
): { files: string[]; truth: Map<string, number> } {
  const truth = new Map<string, number>();
  const requests = generateRequests(paths, truth);
  const names = Object.keys(logFormats) as (keyof typeof logFormats)[];
  const files = names.map((name) => join(folder, `${name}.log`));
  names.forEach((name, index) => {
    const { head, line } = logFormats[name];
    const file = openSync(files[index] ?? '', 'w');
    writeSync(file, head);
    const wanted =
      Math.floor((lines * (index + 1)) / names.length) - Math.floor((lines * index) / names.length);
    for (let done = 0; done < wanted;) {
      // Sorted by time within a block, like a real log.
      const block = Array.from(
        { length: Math.min(20_000, wanted - done) },
        () => requests.next().value as GeneratedRequest,
      );
      done += block.length;
      const text = block.toSorted((a, b) => a.time - b.time).map(line);
      text.splice(text.length >> 1, 0, 'not a line of a log', `{"broken": "${'x'.repeat(50)}`);
      writeSync(file, `${text.join('\n')}\n`);
    }
    closeSync(file);
  });
  return { files, truth };
}
