import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from './temp-project.ts';
import { copyProject } from './temp-project.ts';

export type OverridingProject = Project & {
  /** Writes a file of the project. */
  write(file: string, content: string): void;
  /** Writes a component into `src/overrides/`. */
  override(name: string, content: string): void;
};

/** Returns a copy of the project without the style sheet and the components of its owner. */
export function overridingProject(): OverridingProject {
  const project = copyProject();
  rmSync(join(project.path, 'src/overrides'), { recursive: true, force: true });
  rmSync(join(project.path, 'src/theme.css'), { force: true });
  const write = (file: string, content: string) => {
    const path = join(project.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  const override = (name: string, content: string) => write(`src/overrides/${name}.astro`, content);
  return { ...project, write, override };
}
