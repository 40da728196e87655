import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { article } from './run-command.ts';
import type { Project } from './temp-project.ts';
import { copyProject } from './temp-project.ts';

/** Writes an article. @param path below the articles folder */
export function writeTranslation(
  project: Project,
  path: string,
  title: string,
  body: string,
): void {
  const file = join(project.path, 'articles', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, article(title, body));
}

/**
 * A project in three languages: English, one with interface texts of its own, and one that is
 * written from right to left and has English ones.
 * @param app origin of the pages that may show the widget
 */
export function copyMultilingualProject(app?: string): Project {
  const project = copyProject();
  const write = (path: string, title: string, text: string) =>
    writeTranslation(project, path, title, text);
  const added =
    "{ code: 'es', label: 'Español', direction: 'ltr' }, " +
    "{ code: 'ar', label: 'العربية', direction: 'rtl' }";
  project.editSite("direction: 'ltr' }]", `direction: 'ltr' }, ${added}]`);
  if (app !== undefined)
    project.editSite(
      '  offline: true,\n',
      `  offline: true,\n  widget: { allowedOn: ['${app}'] },\n`,
    );
  write(
    'es/basics/one-paragraph.md',
    'Cambiar la contraseña',
    'Si ha olvidado la contraseña, puede cambiarla en los ajustes de su cuenta.',
  );
  write('es/basics/solo-aqui.md', 'Comisiones', 'Cada operación cuesta una comisión.');
  write(
    'es/basics/partes.mdx',
    'Partes',
    '> [!NOTE]\n> Una nota.\n\nUna palabra[^1].\n\n[^1]: Su explicación.',
  );
  write(
    'es/basics/notas.md',
    'Notas',
    '> [!WARNING]\n> Cuidado.\n\nUna palabra[^1], otra vez[^1].\n\n[^1]: Su ' +
      'explicación.\n\n| |\n|-|\n| 1 |',
  );
  write(
    'ar/basics/one-paragraph.md',
    'تغيير كلمة المرور',
    'يمكنك تغيير كلمة المرور من إعدادات حسابك.',
  );
  return project;
}
