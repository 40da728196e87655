import { expect, test } from 'vitest';
import { readSignal } from '../../../src/domain/signals.ts';

const article = '/articles/fees/';
const locale = 'en';

test.each([
  ['a yes', { article, locale, vote: 'yes' }, { kind: 'vote', article, locale, vote: 'yes' }],
  ['a no', { article, locale, vote: 'no' }, { kind: 'vote', article, locale, vote: 'no' }],
  [
    'the reason that follows a no',
    { article, locale, reason: 'wrong' },
    { kind: 'vote', article, locale, reason: 'wrong' },
  ],
  [
    'a no with its reason',
    { article, locale, vote: 'no', reason: 'other' },
    { kind: 'vote', article, locale, vote: 'no', reason: 'other' },
  ],
  [
    'a yes, which has no reason',
    { article, locale, vote: 'yes', reason: 'wrong' },
    { kind: 'vote', article, locale, vote: 'yes' },
  ],
  [
    'a question without an answer',
    { query: 'where is my money', locale, answer: 'empty' },
    { kind: 'search', query: 'where is my money', locale, answer: 'empty' },
  ],
  [
    'a click',
    { query: 'fees', locale, article, place: '3' },
    { kind: 'click', query: 'fees', locale, article, place: 3 },
  ],
  [
    'a click in another locale',
    { query: 'fees', locale: 'pt-BR', article: '/pt-BR/articles/fees/', place: 3 },
    { kind: 'click', query: 'fees', locale: 'pt-BR', article: '/pt-BR/articles/fees/', place: 3 },
  ],
  [
    'a question in the widget',
    { query: 'fees', locale, answer: 'empty', source: 'widget' },
    { kind: 'search', query: 'fees', locale, answer: 'empty', source: 'widget' },
  ],
  [
    'a click in the widget',
    { query: 'fees', locale, article, place: '3', source: 'widget' },
    { kind: 'click', query: 'fees', locale, article, place: 3, source: 'widget' },
  ],
  [
    'a question from an unknown source, which is left out',
    { query: 'fees', locale, answer: 'empty', source: '<b>' },
    { kind: 'search', query: 'fees', locale, answer: 'empty' },
  ],
  [
    'more than was asked for, which is left out',
    { article, locale, vote: 'yes', name: 'Jo', ip: '192.0.2.1' },
    { kind: 'vote', article, locale, vote: 'yes' },
  ],
  [
    'a question that was not masked',
    { query: 'jo@mail.example', locale, answer: 'doubtful' },
    { kind: 'search', query: '[email]', locale, answer: 'doubtful' },
  ],
])('%s is read', (_name, fields, signal) => {
  expect(readSignal(fields)).toEqual(signal);
});

test.each([
  ['nothing', {}],
  ['a vote on nothing', { locale, vote: 'yes' }],
  ['a vote without a locale', { article, vote: 'yes' }],
  ['an unknown vote', { article, locale, vote: 'maybe' }],
  ['an unknown reason alone', { article, locale, reason: 'because' }],
  ['another host', { article: '//evil.example/articles/fees/', locale, vote: 'yes' }],
  ['an address', { article: 'https://evil.example/articles/fees/', locale, vote: 'yes' }],
  ['a way out', { article: '/articles/../../etc/', locale, vote: 'yes' }],
  ['a line end', { article: '/articles/fees/\r\nset-cookie: a', locale, vote: 'yes' }],
  ['a long path', { article: `/articles/${'a'.repeat(300)}/`, locale, vote: 'yes' }],
  ['a question without words', { query: '  ', locale, answer: 'empty' }],
  ['another answer', { query: 'fees', locale, answer: 'ready' }],
  ['a click on no place', { query: 'fees', locale, article, place: '0' }],
  ['a click on half a place', { query: 'fees', locale, article, place: 1.5 }],
  ['a click too far down', { query: 'fees', locale, article, place: '99999' }],
  ['a list for a text', { article: [article], locale, vote: 'yes' }],
  ['a locale that is markup', { article, locale: '<b>', vote: 'yes' }],
])('%s is not a signal', (_name, fields) => {
  expect(readSignal(fields)).toBeUndefined();
});
