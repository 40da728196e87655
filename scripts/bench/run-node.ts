import { spawnSync } from 'node:child_process';

/** Folder of the generated articles and the built sites; below the project, so that a copied site finds the project's packages. */
export const benchFolder = 'node_modules/.handrail-bench';

/**
 * Runs a script in a process of its own, with another articles folder.
 * @throws Error with what the script told when it failed
 */
export function runNode(args: readonly string[], cwd: string, articles: string): void {
  const { status, stderr } = spawnSync('node', args, { cwd, env: { ...process.env, ARTICLES_DIR: articles, ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
}
