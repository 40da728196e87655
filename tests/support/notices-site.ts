import type { Page } from 'playwright-core';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { copyMultilingualProject, writeTranslation } from './multilingual-project.ts';
import type { OpenSite } from './open-browser.ts';
import { openSite } from './open-browser.ts';
import { freePort } from './run-command.ts';

/** A site with notices, served, with a status page beside it. */
export type NoticesSite = Pick<OpenSite, 'open' | 'close'> & {
  /** Folder of the built site. */
  readonly output: string;
  /** `/notices.json` as the build made it. */
  readonly built: string;
  /** Opens a page whose clock the test moves. */
  openWithClock(path: string): Promise<Page>;
  /** Puts `/notices.json` at the host; undefined removes it. */
  write(text: string | undefined): void;
  /** Puts a valid `/notices.json` at the host. */
  replace(...notices: object[]): void;
  /** Sets what the status page answers; undefined: it closes the connection. */
  setStatus(answer: unknown): void;
  /** Undoes `write` and `setStatus`. */
  restore(): void;
};

/** Builds and serves the site: in English, in Spanish without notices, and in Arabic. */
export async function startNoticesSite(): Promise<NoticesSite> {
  let status: unknown;
  const statusServer = createServer((_request, response) => {
    if (status === undefined) return response.destroy();
    return response
      .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(status));
  });
  const port = await freePort();
  statusServer.listen(port);

  const project = copyMultilingualProject();
  const put = (path: string, fields: string, body = '') => {
    writeTranslation(project, path, 'Notice', body);
    writeFileSync(join(project.path, 'articles', path), `---\n${fields}---\n\n${body}\n`);
  };
  const statusPage = `http://localhost:${port}/api/v2/summary.json`;
  project.editSite(
    'cspMetaTag: false',
    `cspMetaTag: true, notices: { statusPage: '${statusPage}' }`,
  );
  put(
    'en/_notices/transfers.md',
    'title: Transfers are slow\nkind: incident\nkeywords: [transfer, password]\n' +
      'article: one-paragraph\nwhere: [home, article:one-paragraph]\n',
    'We are **on it**. See [the list](/sitemap/).',
  );
  put('en/_notices/basics.md', 'title: About basics\nwhere: section:basics\n');
  put('en/_notices/over.md', 'title: It is over\nuntil: 2024-01-31\n');
  put('en/_notices/future.md', 'title: Not yet\nfrom: 2999-01-01\n');
  put('ar/_notices/transfers.md', 'title: التحويلات بطيئة\nkind: maintenance\n', 'نعمل على ذلك.');
  put(
    'en/issues/issue.md',
    'title: Exports are empty\ncategory: faq\npublished: 2024-01-01\nupdated: 2024-01-02\n' +
      'status: open\n',
    'We know of exports.',
  );
  const { status: exit, stderr } = await project.build();
  if (exit !== 0) throw new Error(stderr);
  const site = await openSite(project.output);

  const file = join(project.output, 'notices.json');
  const built = readFileSync(file, 'utf8');
  const write = (text: string | undefined) =>
    text === undefined ? rmSync(file) : writeFileSync(file, text);
  return {
    output: project.output,
    built,
    open: site.open,
    async openWithClock(path) {
      const page = await site.open('/robots.txt', { serviceWorkers: 'block' });
      await page.clock.install();
      await page.goto(path, { waitUntil: 'networkidle' });
      return page;
    },
    write,
    replace: (...notices) => write(JSON.stringify({ version: 1, notices })),
    setStatus: (answer) => {
      status = answer;
    },
    restore: () => {
      write(built);
      status = undefined;
    },
    async close() {
      await site.close();
      statusServer.close();
      project.remove();
    },
  };
}

/** Moves the clock of a page until it asks for newer notices, and waits for the first bytes. */
export async function aMinuteLater(page: Page): Promise<void> {
  const answered = page.waitForResponse('**/notices.json');
  await page.clock.fastForward(61_000);
  await answered;
}

const one = { id: 'cards', kind: 'incident', title: 'Cards fail', text: '' };
const fileOf = (...notices: object[]) => JSON.stringify({ version: 1, notices });

/** What may be at the host instead of valid notices. */
export const brokenNoticeFiles: readonly (readonly [what: string, text: string | undefined])[] = [
  ['no file', undefined],
  ['an empty file', ''],
  ['no JSON', '{"version":1,"notices":['],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['another version', '{"version":9,"notices":[]}'],
  ['a huge file', fileOf({ ...one, text: 'x'.repeat(100_000) })],
  ['a script as link', fileOf({ ...one, link: 'javascript:x' })],
  ['no list', '{"version":1,"notices":{"length":1}}'],
  ['one bad notice', fileOf(one, { ...one, kind: 'bad' })],
  ['deep nesting', '['.repeat(30_000)],
];
