import { stringify } from 'yaml';
import type { AlsoSearched } from './also-searched.ts';
import type { ContactInsights } from './contact-tally.ts';
import { code, plain, table, yamlBlock } from './report-markdown.ts';

/** Returns the part of the report on the contact page; nothing when it has no signals. */
export function contactSections({
  messages,
  topics,
  searches,
  after,
  answered,
}: ContactInsights): string[] {
  if (messages === 0 && answered.length === 0) return [];
  return [
    '## Messages to support',
    `Messages: ${messages}. Searches after which readers wrote:`,
    table(
      ['search', 'messages', 'days'],
      searches.map(({ wording, times, days }) => [code(wording), times, days]),
    ),
    'Messages by topic:',
    table(
      ['topic', 'messages'],
      topics.map(([topic, times]) => [code(topic), times]),
    ),
    'Articles from which readers wrote:',
    table(
      ['article', 'messages'],
      after.map(({ article, times }) => [code(article.path), times]),
    ),
    '## Answered before a message',
    'Articles that were suggested while readers wrote, and that answered their question.',
    table(
      ['article', 'answered'],
      answered.map(({ article, times }) => [code(article.path), times]),
    ),
  ];
}

/** Returns the proposed searches of one locale; nothing when there are none. */
export function alsoSearchedSection(entries: readonly AlsoSearched[], locale: string): string[] {
  if (entries.length === 0) return [];
  return [
    '## People also search for',
    'Searches after which readers open the same articles. With `--also-searched`, the command ' +
      `adds new ones to \`_search/also-searched.yml\` of ${locale}.`,
    yamlBlock(entries.map(alsoSearchedLines)),
  ];
}

function alsoSearchedLines({ query, also }: AlsoSearched): string {
  return stringify([{ query: plain(query), also: also.map(plain) }], { lineWidth: 0 }).trim();
}
