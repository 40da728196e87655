import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from './command.ts';

/**
 * Builds the site as it is after an owner has edited `src/site.ts`.
 * @param folder for the copy of the project and of the articles, so that the build keeps a cache of its own
 * @param edits texts of the file, and what stands in their place
 * @param articles folder of the articles
 * @returns folder of the built site
 * @throws Error when the file holds no such text, or the build fails
 */
export function buildOwnerCopy(folder: string, edits: Readonly<Record<string, string>>, articles: string): string {
  const project = join(folder, 'project');
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json']) cpSync(name, join(project, name), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(project, 'node_modules'), 'junction');
  const file = join(project, 'src/site.ts');
  let text = readFileSync(file, 'utf8');
  for (const [before, after] of Object.entries(edits)) {
    if (!text.includes(before)) throw new Error(`src/site.ts does not hold "${before}".`);
    text = text.replace(before, after);
  }
  writeFileSync(file, text);
  cpSync(articles, join(folder, 'articles'), { recursive: true });
  const output = join(folder, 'site');
  execFileSync(process.execPath, ['scripts/build.ts', '--out', output], { cwd: project, env: environment({ ARTICLES_DIR: join(folder, 'articles') }), stdio: ['ignore', 'ignore', 'inherit'] });
  return output;
}
