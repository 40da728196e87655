import { expect, test } from 'vitest';
import { readStatusPage } from '../../../src/notices/read-status-page.ts';

const page = { id: 'abc', name: 'Acme', url: 'https://status.acme.example' };
const statuspage = (changes: object = {}) => ({
  page,
  components: [],
  incidents: [],
  scheduled_maintenances: [],
  status: { indicator: 'none', description: 'All Systems Operational' },
  ...changes,
});
const incident = {
  id: 'k1',
  name: 'Payments are slow',
  status: 'investigating',
  impact: 'minor',
  shortlink: 'https://stspg.io/k1',
  incident_updates: [{ body: 'We look into *it*.' }, { body: 'Older.' }],
  components: [{ name: 'Payments' }],
};

test('without incidents, everything is normal', () => {
  expect(readStatusPage(statuspage())).toEqual({ notices: [], isNormal: true, page: page.url });
});

test('an incident becomes a notice with its latest update', () => {
  const status = { indicator: 'minor' };
  const summary = readStatusPage(statuspage({ incidents: [incident], status }));
  expect(summary).toEqual({
    isNormal: false,
    page: page.url,
    notices: [
      {
        id: 'status-k1',
        kind: 'incident',
        title: 'Payments are slow',
        text: String.raw`We look into \*it\*.`,
        where: ['all'],
        keywords: ['Payments'],
        link: 'https://stspg.io/k1',
      },
    ],
  });
});

const work = { id: 'm1', name: 'Database work', status: 'scheduled', impact: 'maintenance' };

test.each([
  ['resolved', { incidents: [{ ...incident, status: 'resolved' }] }, [], true],
  ['without impact', { incidents: [{ ...incident, impact: 'none' }] }, ['info'], true],
  ['planned work', { scheduled_maintenances: [work] }, [], true],
  [
    'work in progress',
    { scheduled_maintenances: [{ ...work, status: 'in_progress' }] },
    ['maintenance'],
    false,
  ],
  ['an indicator alone', { status: { indicator: 'major' } }, [], false],
  ['no indicator', { status: null }, [], false],
  ['no name', { incidents: [{ ...incident, name: 7 }] }, [], true],
  ['many', { incidents: Array<unknown>(9).fill(incident) }, Array(5).fill('incident'), false],
])('Statuspage: %s', (_what, changes, kinds, isNormal) => {
  const summary = readStatusPage(statuspage(changes));
  expect(summary?.notices.map(({ kind }) => kind)).toEqual(kinds);
  expect(summary?.isNormal).toBe(isNormal);
});

test.each([
  ['markup', { incident_updates: [{ body: '<b>x</b>' }] }, { text: '' }],
  ['a long text', { incident_updates: [{ body: 'x'.repeat(9000) }] }, { text: '' }],
  ['no updates', { incident_updates: 'none' }, { text: '' }],
  ['a hostile link', { shortlink: 'javascript:alert(1)' }, { link: page.url }],
  ['a path as link', { shortlink: '/x' }, { link: page.url }],
  ['a hostile id', { id: '"><i>' }, { id: 'status-i' }],
])('Statuspage with %s', (_what, changes, expected) => {
  const summary = readStatusPage(statuspage({ incidents: [{ ...incident, ...changes }] }));
  expect(summary?.notices[0]).toMatchObject(expected);
});

test('Instatus', () => {
  const up = { page: { name: 'Acme', url: page.url, status: 'UP' } };
  expect(readStatusPage(up)).toEqual({ notices: [], isNormal: true, page: page.url });
  const down = {
    page: { ...up.page, status: 'HASISSUES' },
    activeIncidents: [
      { name: 'Outage', status: 'INVESTIGATING', impact: 'MAJOROUTAGE', url: `${page.url}/1` },
    ],
    activeMaintenances: [{ name: 'Later', status: 'NOTSTARTEDYET' }],
  };
  const summary = readStatusPage(down);
  expect(summary?.isNormal).toBe(false);
  expect(summary?.notices).toMatchObject([
    { kind: 'incident', title: 'Outage', link: `${page.url}/1` },
  ]);
});

test.each([null, 7, 'x', [], {}, { page: null }, { incidents: 'none' }])(
  '%j is no status page',
  (value) => {
    expect(readStatusPage(value)).toBeUndefined();
  },
);
