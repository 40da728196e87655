import type { Root } from 'hast';
import { elementsBelow } from './html-tree.ts';

/** Attributes that mean something to readers. The rest is layout, script and tracking. */
const KEPT = new Set(
  `href src alt title id name colSpan rowSpan scope start reversed value checked type
  dataKind`.split(/\s+/),
);

/** Removes all attributes that readers do not need. */
export function keepAttributes(tree: Root): void {
  for (const element of elementsBelow(tree)) {
    element.properties = Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => KEPT.has(name)),
    );
    if (!/^(a|h[1-6])$/.test(element.tagName)) {
      const { id: _id, name: _name, ...others } = element.properties;
      element.properties = others;
    }
  }
}
