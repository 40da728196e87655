import type { Strings } from '../languages/strings.ts';
import type { Positioned } from './elements.ts';
import { replace } from './elements.ts';

/** The texts of the button that copies code. */
export type CopyTexts = Pick<Strings, 'copyCode' | 'codeCopied'>;

/**
 * Puts code blocks into elements to which a script adds a button that copies the code. Without the
 * script, they are plain frames.
 */
export function frameCode(elements: readonly Positioned[], texts: CopyTexts): void {
  for (const placed of elements) {
    const { element } = placed;
    if (element.tagName !== 'pre') continue;
    replace(placed, {
      type: 'element',
      tagName: 'copy-code',
      properties: { dataCopy: texts.copyCode, dataCopied: texts.codeCopied },
      children: [element],
    });
  }
}
