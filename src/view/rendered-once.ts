const rendered = new Map<string, Promise<string>>();

/**
 * HTML that many pages share, made by the first that needs it: on a site of thousands of pages the header would otherwise
 * take a good part of the time of a build. A preview makes it anew for each page.
 * @param name the same for what looks the same
 */
export function renderedOnce(name: string, render: () => Promise<string>): Promise<string> {
  const html = import.meta.env.DEV ? render() : (rendered.get(name) ?? render());
  rendered.set(name, html);
  return html;
}
