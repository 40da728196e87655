import { expect, test } from 'vitest';
import { trainingCrawlers } from '../../../src/config/training-crawlers.ts';
import { robotsText } from '../../../src/view/robots-text.ts';

const MAP = 'https://help.example/sitemap-index.xml';

/** The paths that a crawler must not request, by the group that it obeys. */
function disallowed(text: string, crawler: string): string[] {
  const groups = text.split('\n\n').map((group) => group.split('\n'));
  const group =
    groups.find((lines) => lines.includes(`User-agent: ${crawler}`)) ??
    groups.find((lines) => lines.includes('User-agent: *'));
  return (group ?? []).flatMap((line) => /^Disallow:\s*(.+)$/.exec(line)?.[1] ?? []);
}

test('says nothing about training by default', () => {
  expect(robotsText(MAP, undefined)).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${MAP}\n`);
});

test.each([
  [true, 'Content-Signal: search=yes, ai-input=yes, ai-train=yes'],
  [false, 'Content-Signal: search=yes, ai-input=yes, ai-train=no'],
])('with train: %s, the signal says so', (train, signal) => {
  const text = robotsText(MAP, train);
  expect(text.split('\n')[1]).toBe(signal);
  expect(text).toContain(`\n\nSitemap: ${MAP}\n`);
});

test.each([
  'Googlebot',
  'bingbot',
  'OAI-SearchBot',
  'ChatGPT-User',
  'Claude-User',
  'Claude-SearchBot',
])('%s may read everything, whatever is said about training', (crawler) => {
  for (const train of [undefined, true, false])
    expect(disallowed(robotsText(MAP, train), crawler)).toEqual([]);
});

test.each(['GPTBot', 'ClaudeBot', 'Google-Extended', 'CCBot', 'Bytespider', 'meta-externalagent'])(
  '%s is kept away without training only',
  (crawler) => {
    expect(trainingCrawlers).toContain(crawler);
    expect(disallowed(robotsText(MAP, false), crawler)).toEqual(['/']);
    expect(disallowed(robotsText(MAP, true), crawler)).toEqual([]);
  },
);
