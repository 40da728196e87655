import type { PanelEvent, WidgetCommand } from '../../domain/widget-messages.ts';
import { readWidgetMessage } from '../../domain/widget-messages.ts';

/** The page that shows the panel. */
export type PanelHost = {
  /** Reports an event to the page; nothing when no page of an allowed origin has asked for it. */
  send(event: PanelEvent, value?: unknown): void;
};

/** Receives the commands of the page, with values that may be anything. */
export type PanelCommands = Readonly<
  Record<Exclude<WidgetCommand, 'hello'>, (value: unknown) => void>
>;

/**
 * Listens to the page that shows the panel, if its origin is allowed. Everything else is ignored.
 * @param allowed origins
 */
export function connectHost(allowed: readonly string[], commands: PanelCommands): PanelHost {
  let known: string | undefined;
  const send: PanelHost['send'] = (event, value) => {
    if (known !== undefined) parent.postMessage({ handrail: event, value }, known);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (parent === window || source !== parent || !allowed.includes(origin)) return;
    const { handrail, value } = readWidgetMessage(data) ?? {};
    if (handrail === 'hello') {
      known = origin;
      send('ready');
    } else if (handrail !== undefined && Object.hasOwn(commands, handrail)) {
      commands[handrail as keyof PanelCommands](value);
    }
  });
  return { send };
}
