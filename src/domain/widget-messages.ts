/**
 * What the widget's script on the page of another site and its panel, a page of the help center,
 * send each other: `{ handrail: <name>, value: … }`.
 */
export type WidgetMessage = { readonly handrail: string; readonly value?: unknown };

/** Commands of the script. `hello` asks the panel whether it has started. */
export type WidgetCommand = 'hello' | 'open' | 'search' | 'article' | 'suggest';

/** What the panel reports. `ready` answers `hello`; `close` asks the script to close the panel. */
export type PanelEvent = 'ready' | 'close' | 'article' | 'search' | 'contact';

/** Returns a message of the widget; undefined for any other value that another page may send. */
export function readWidgetMessage(data: unknown): WidgetMessage | undefined {
  if (typeof data !== 'object' || data === null || !('handrail' in data)) return undefined;
  const { handrail } = data;
  if (typeof handrail !== 'string') return undefined;
  return 'value' in data ? { handrail, value: data.value } : { handrail };
}
