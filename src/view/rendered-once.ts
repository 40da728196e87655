import { hasOverrides } from '../config/overridden-components.ts';

const rendered = new Map<string, Promise<string>>();

/** An owner's component may show the page's own URL, and a preview follows every edit. */
const isShared = !import.meta.env.DEV && !hasOverrides();

/**
 * Returns HTML that many pages share, rendered by the first that needs it: the header would
 * otherwise take a good part of the time of a large build.
 * @param name the same for what looks the same
 */
export function renderedOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (!isShared) return render();
  const html = rendered.get(name) ?? render();
  rendered.set(name, html);
  return html;
}
