import { UserError } from '../../lib/problem.ts';

/**
 * Replaces what stands between `<!-- begin NAME … -->` and `<!-- end NAME -->`, both on lines of their own.
 * @param path of the file, for the message
 * @throws UserError when a marker is missing
 */
export function replaceMarked(text: string, name: string, content: string, path: string): string {
  const begin = new RegExp(`^<!-- begin ${name}\\b.*-->$`, 'm').exec(text);
  const end = text.indexOf(`<!-- end ${name} -->`, begin?.index);
  if (!begin || end === -1)
    throw new UserError(
      `${path} has lost its lines \`<!-- begin ${name} -->\` and \`<!-- end ${name} -->\`. Put them back where the generated part belongs.`,
    );
  return `${text.slice(0, begin.index + begin[0].length)}\n\n${content}\n\n${text.slice(end)}`;
}
