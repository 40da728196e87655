import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxPath, serveByNginx } from '../../../scripts/lib/install-nginx.ts';
import type { RunningServer } from '../../../scripts/lib/serve.ts';
import type { Redirect } from '../../../src/hosting/redirects.ts';
import { answers, oldHelpCenter } from '../../support/old-help-center.ts';
import { rawAnswer } from '../../support/raw-answer.ts';
import { freePort, temporaryFolder } from '../../support/run-command.ts';

const site = temporaryFolder();
let server: RunningServer;

/** More numbers than a hash table of nginx has room for by default. */
const many = Array.from({ length: 5000 }, (_, index): Redirect => ({
  from: `/hc/en-us/articles/${900_000_000_000 + index}-Title-${index}`,
  to: { locale: 'en', slug: `page-${index}`, title: '' },
}));

const answerTo = (path: string) => rawAnswer(new URL(encodeURI(path), server.address));

describe.skipIf(nginxPath() === undefined)('nginx', () => {
  beforeAll(async () => {
    site.write('index.html', 'Home');
    site.write('help/404.html', 'Page not found');
    site.write('help/articles/7-ways/index.html', 'Seven ways');
    site.write('help/hc/en-us/articles/360000000001-kept/index.html', 'An existing page');
    server = await serveByNginx(site.path, await freePort(), oldHelpCenter('/help/', many));
  });

  afterAll(async () => {
    await server.close();
    site.remove();
  });

  test.each(answers)('%s leads to %s', async (path, target) => {
    const { status, headers } = await answerTo(`/help${path}`);
    const existing = path.startsWith('/articles/7-') ? 200 : 404;
    expect([status, headers.location]).toEqual(
      target === undefined ? [existing, undefined] : [301, `/help${target}`],
    );
  });

  test.each([
    ['the query', '/help/hc/de/articles/360000000001-x?a=1', '/help/articles/fees/?a=1'],
    ['a part of the article', '/help/hc/articles/360000000001-x/amp', '/help/articles/fees/'],
    ['a number of thousands', '/help/hc/de/articles/900000004999-x', '/help/articles/page-4999/'],
  ])('%s', async (_name, path, target) => {
    expect((await answerTo(path)).headers.location).toBe(target);
  });

  test('an existing page stays', async () => {
    const { status, body } = await answerTo('/help/hc/en-us/articles/360000000001-kept/');
    expect([status, body.toString()]).toEqual([200, 'An existing page']);
  });
});
