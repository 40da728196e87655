import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../support/temp-project.ts';

const project = copyProject();
afterAll(() => project.remove());

test('mistakes of the owner are reported in one sentence each, and nothing is built', async () => {
  project.editSite("announcements: 'announcements'", "announcements: 'anouncements'");
  project.editSite('pageSize: 15', 'pageSize: 0');
  const { status, stdout, stderr } = await project.build();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([
    'src/site.ts:14: `announcements`: Unknown category "anouncements". Did you mean ' +
      '"announcements"?',
    'src/site.ts:71: `pageSize` is 0 but must be a whole number from 1 to 100.',
  ]);
  project.editSite("announcements: 'anouncements'", "announcements: 'announcements'");
  project.editSite('pageSize: 0', 'pageSize: 15');
});

test('an owner turns a rule into a warning: the build reports it once and goes on', async () => {
  project.writeArticle('en/basics/deep.md', '#### Too deep\n\nText.');
  const refused = await project.build();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/deep\.md:8:1 {2}heading-increment/);
  project.editSite(
    '  offline: true,',
    "  offline: true,\n  check: { 'heading-increment': 'warning' },",
  );
  const { status, stderr } = await project.build();
  expect(status).toBe(0);
  expect(stderr.match(/heading-increment/g)).toHaveLength(1);
  project.editSite("'heading-increment': 'warning'", "'heading-incremnt': 'warning'");
  expect((await project.build()).stderr.trim()).toMatch(
    /^src\/site\.ts:\d+: Unknown rule "heading-incremnt" in `check`\. Did you mean "heading-increment"\?$/,
  );
});
