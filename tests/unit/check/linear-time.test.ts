import { expect, test } from 'vitest';
import { renderedAnchors } from '../../../src/check/article-summary.ts';
import { configuredRules } from '../../../src/check/configured-rules.ts';
import { examineArticle } from '../../../src/check/examine-article.ts';
import { articleFileAt } from '../../../src/content/article-files.ts';
import { articleText } from '../../support/checked-articles.ts';
import { rendered } from '../../support/rendered.ts';

const file = articleFileAt('/articles', 'en/basics/subject.md');
const shared = { variables: new Map([['a', 'x']]), includes: new Map([['b', 'Text.']]) };
const rules = configuredRules();

/** Processor time in microseconds, the least of several runs: other programs do not count. */
function cost(run: () => unknown): number {
  const times = Array.from({ length: 2 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

const FACTOR = 8;
/** Twenty milliseconds, so that the work of a small text is more than the start of the parser. */
const LEAST = 20_000;

/**
 * A busy or slow machine may disturb one attempt. Time that grows with the square of the length is
 * 64 times as long, and fails all of them.
 */
const ATTEMPTS = { retry: 4 };

test.each([
  ['choices', '> [!APP]\n> a\n\n> [!WEB]\n> b\n\n', 500],
  ['variables on one line', '{{a}} ', 2500],
  ['unknown variables on one line', '{{nope}} ', 2000],
  ['includes on one line', '{{> b}} ', 2000],
  ['marks of emphasis', '*a_ ', 3750],
  ['disabled rules', '<!-- check-disable-next-line broken-link: a -->\na\n\n', 300],
])('the time for %s grows with the length of the article', ATTEMPTS, (_name, text, count) => {
  if (!file) throw new Error('The path is valid.');
  const examine = (body: string) => () =>
    examineArticle(file, Buffer.from(articleText(body)), shared, rules, renderedAnchors);
  for (const run of [examine, (body: string) => () => rendered(body)]) {
    const [few, many] = [count, count * FACTOR].map((times) => cost(run(text.repeat(times))));
    expect(many).toBeLessThan(3 * FACTOR * Math.max(LEAST, few ?? 0));
  }
});
