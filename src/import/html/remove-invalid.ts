import { withoutInvalidCharacters } from '../../text/visible.ts';
import type { Parent } from './html-tree.ts';

/** Removes the characters of texts and attributes that articles must not contain. */
export function removeInvalid(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = withoutInvalidCharacters(child.value);
    if (child.type !== 'element') continue;
    for (const [name, value] of Object.entries(child.properties))
      if (typeof value === 'string') child.properties[name] = withoutInvalidCharacters(value);
    removeInvalid(child);
  }
}
