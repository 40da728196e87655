import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mailDelivery } from '../../../../src/analytics/receiver/deliver-mail.ts';
import { webhookDelivery } from '../../../../src/analytics/receiver/deliver-webhook.ts';
import { createOutbox } from '../../../../src/analytics/receiver/outbox.ts';
import { form, startContacts, stored } from '../../../support/contact-receiver.ts';
import { tempArticles } from '../../../support/temp-articles.ts';

/** A webhook that refuses some requests first. */
async function webhook(refusals: number) {
  const arrived: unknown[] = [];
  let left = refusals;
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      response.statusCode = left > 0 ? 503 : 204;
      if (left-- <= 0)
        arrived.push({
          authorization: request.headers.authorization,
          ...(JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as object),
        });
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { arrived, url: new URL(`http://127.0.0.1:${port}/hook`) };
}

test('a message that was refused is handed on after a restart', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const { arrived, url } = await webhook(1);
  const deliver = webhookDelivery(url, 'Bearer key');
  const { post, keeper, path } = await startContacts({ deliver });
  expect((await post(form())).status).toBe(204);
  await expect.poll(() => log.mock.calls.length).toBe(1);
  expect(String(log.mock.calls[0])).toContain('The webhook answered 503.');
  expect(String(log.mock.calls[0])).not.toContain('jo@example.com');
  expect([arrived, readdirSync(path('contacts/outbox')).length]).toEqual([[], 1]);
  keeper.outbox?.stop();

  const restarted = createOutbox(path('contacts/outbox'), deliver);
  expect(await restarted.deliver()).toBe(0);
  restarted.stop();
  expect(arrived).toMatchObject([{ ...stored, authorization: 'Bearer key' }]);
  expect(readdirSync(path('contacts/outbox'))).toEqual([]);
});

test('a refused message does not hold up the others, and is tried again by itself', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const folder = join(tempArticles({}), 'outbox');
  const arrived: string[] = [];
  let isDown = true;
  const outbox = createOutbox(
    folder,
    ({ subject }) => {
      if (subject === 'first' && isDown) return Promise.reject(new Error('down'));
      arrived.push(subject);
      return Promise.resolve();
    },
    20,
  );
  onTestFinished(() => outbox.stop());
  for (const subject of ['first', 'second']) await outbox.add({ ...stored, id: subject, subject });
  await expect.poll(() => arrived).toEqual(['second']);
  isDown = false;
  await expect.poll(() => arrived).toEqual(['second', 'first']);
});

test('a mail says all, replies to the reader, and takes no header from a message', async () => {
  const folder = tempArticles({});
  const sendmail = join(folder, 'sendmail.sh');
  writeFileSync(sendmail, `#!/bin/sh\necho "$@" > ${folder}/args\ncat > ${folder}/mail\n`);
  chmodSync(sendmail, 0o755);
  const deliver = mailDelivery({
    to: 'support@example.com',
    from: 'help@example.com',
    smtp: undefined,
    sendmail,
  });
  await deliver({
    ...stored,
    id: 'abcdef01',
    subject: 'Gebühren\r\nBcc: eve@evil.example',
    message: '<b>Why?</b>\n.\nmore',
  });
  const mail = readFileSync(join(folder, 'mail'), 'utf8');
  expect(mail).toMatch(/^To: support@example\.com$/m);
  expect(mail).toMatch(/^Reply-To: jo@example\.com$/m);
  expect(mail).not.toMatch(/^Bcc:/im);
  expect(mail).not.toMatch(/text\/html/);
  expect(mail).toContain('<b>Why?</b>\n.\nmore');
  expect(mail).toContain('order: 42');
  expect(readFileSync(join(folder, 'args'), 'utf8')).not.toContain('evil');
});
