import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Releases, Tree } from './release-trees.ts';
import { editPackage, packageOf, RELEASE } from './release-trees.ts';
import { article } from './run-command.ts';
import { git } from './run-upgrade.ts';

const BRANCH = `upgrade-${RELEASE}`;

const ownersFiles: Readonly<Record<string, string>> = {
  'README.md': '# Acme\n',
  'src/theme.css': ':root { --radius-m: 4px; }\n',
  'src/overrides/SiteFooter.astro': '<footer>Acme</footer>\n',
  'src/overrides/ArticleEnd.astro': '<p>Thank you.</p>\n',
  'articles/en/basics/acme.md': article('Acme', 'Text with Windows ends.\r\n\r\nMore text.'),
  'public/acme.txt': 'Acme\n',
};

/** The clone of an owner who changed what owners change, and product files as well. */
export function ownersProject(from: Releases): Tree {
  const project = from.clone();
  rmSync(join(project.path, 'articles'), { recursive: true });
  rmSync(join(project.path, 'docs/guide.md'));
  for (const [file, text] of Object.entries(ownersFiles)) project.write(file, text);
  project.edit('src/site.ts', (text) => text.replace('Fernhill Help Center', 'Acme Help'));
  project.edit('src/lib/problem.ts', (text) => `${text}\nexport const ofAcme = 1;\n`);
  project.edit(
    'src/text/old-similarity.ts',
    (text) => `${text}\nexport const similarOfAcme = 1;\n`,
  );
  project.write('src/data/views.json', '{ "articles": { "/articles/acme/": 7 } }\n');
  project.write('src/lib/of-acme.ts', 'export const ofAcme = 2;\n');
  editPackage(project, (json) => {
    json.name = 'acme-help';
    json.scripts['acme'] = 'echo acme';
    json.dependencies['acme-charts'] = '1.2.3';
  });
  return project;
}

/** Expects the owner's files and the new release's product on the branch of the upgrade. */
export function expectUpgraded(project: Tree, from: Releases): void {
  expect(git(project.path, 'branch', '--show-current')).toBe(BRANCH);
  expect(git(project.path, 'status', '--porcelain')).toBe('');
  for (const [file, text] of Object.entries(ownersFiles)) expect(project.read(file)).toBe(text);
  expect(project.has('articles/en/basics/demo.md')).toBe(false);
  expect(project.has('docs/guide.md')).toBe(false);
  expect(project.read('src/site.ts')).toContain("url: 'https://help.fernhill.example/'");
  expect(project.read('src/site.ts')).toContain("'Acme Help'");
  expect(project.read('articles/_views.json')).toContain('"/articles/acme/": 7');

  const { release } = from;
  const problem = `${release.read('src/lib/problem.ts')}\nexport const ofAcme = 1;\n`;
  expect(project.read('src/lib/problem.ts')).toBe(problem);
  expect(project.read('src/text/similarity.ts')).toContain('similarOfAcme');
  expect(project.has('src/text/old-similarity.ts')).toBe(false);
  expect(project.has('src/lib/gone.ts')).toBe(false);
  expect(project.has('src/lib/of-acme.ts')).toBe(true);
  expect(project.read('src/text/summary.ts')).toBe(release.read('src/text/summary.ts'));
  expect(project.read('.gitignore')).toBe(release.read('.gitignore'));

  const json = packageOf(project.path);
  expect(json).toMatchObject({ name: 'acme-help', handrail: { release: RELEASE } });
  expect(json.dependencies).toMatchObject({ 'acme-charts': '1.2.3' });
  expect(json.dependencies).not.toHaveProperty('left-behind');
  expect(json.scripts).toMatchObject({ ...packageOf(release.path).scripts, acme: 'echo acme' });
}
