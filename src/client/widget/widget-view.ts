import type { WidgetLocale, WidgetSettings } from '../../domain/widget-settings.ts';
import { createWidgetPanel } from './widget-panel.ts';
import { widgetStyle } from './widget-style.ts';

/** What the page of the company shows of the widget: a button, and a panel once it is opened. */
export type WidgetView = {
  /** Shows the texts of a locale. */
  translate(locale: WidgetLocale): void;
  isOpen(): boolean;
  /** Opens the panel and moves the focus into it. */
  show(): void;
  /** Closes the panel; the focus returns to where it was. */
  close(): void;
  /** Shows a page in the panel. */
  load(url: string): HTMLIFrameElement;
  /** The page in the panel; undefined before it was first opened. */
  frame(): HTMLIFrameElement | undefined;
  /** Says that the help center cannot be reached, or takes that back. */
  markFailed(isFailed: boolean): void;
  /** Moves the focus into the page in the panel, if it is in the panel. */
  focusFrame(): void;
};

/** What the owner of the page may set on the `<script>`. */
type Options = Readonly<Record<string, string | undefined>>;

type Callbacks = {
  /** The reader pressed the button. */
  toggle(): void;
  /** The panel was closed, by whatever means. May be called more than once. */
  closed(): void;
};

/**
 * Adds the widget to the page: only the button at first, so that it costs the page next to nothing.
 * A strict policy of the page allows its styles, because no markup contains them.
 * @param site URL of the help center
 */
export function createWidgetView(
  { name, light, dark }: WidgetSettings,
  { label, position = '', button = '', theme = '' }: Options,
  site: URL,
  { toggle, closed }: Callbacks,
): WidgetView {
  const host = document.createElement('handrail-widget');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(widgetStyle(light, dark));
  root.adoptedStyleSheets = [sheet];
  for (const [attribute, value] of Object.entries({ position, button, theme }))
    host.setAttribute(attribute, value);

  const open = document.createElement('button');
  open.className = 'open';
  open.type = 'button';
  open.setAttribute('aria-haspopup', 'dialog');
  open.addEventListener('click', () => {
    // Some browsers do not focus a pressed button, and the focus returns to it later.
    open.focus();
    toggle();
  });
  root.append(open);

  let locale: WidgetLocale;
  let panel: ReturnType<typeof createWidgetPanel> | undefined;
  const settle = () => {
    const isOpen = panel?.dialog.open === true;
    open.setAttribute('aria-expanded', String(isOpen));
    // The event comes later, when the panel may be open again.
    if (!isOpen) closed();
  };
  const ensurePanel = () => {
    if (panel) return panel;
    panel = createWidgetPanel(name, () => view.close());
    panel.dialog.addEventListener('close', settle);
    panel.translate(locale, site);
    root.append(panel.dialog);
    return panel;
  };
  const view: WidgetView = {
    isOpen: () => panel?.dialog.open === true,
    frame: () => panel?.frame(),
    load: (url) => ensurePanel().load(url),
    markFailed: (isFailed) => panel?.markFailed(isFailed),
    translate(wanted) {
      locale = wanted;
      host.lang = locale.lang;
      host.dir = locale.direction;
      open.textContent = label ?? locale.texts.button;
      panel?.translate(locale, site);
    },
    show() {
      ensurePanel().show();
      settle();
    },
    close() {
      panel?.dialog.close();
      settle();
    },
    focusFrame() {
      if (view.isOpen() && root.activeElement) panel?.frame()?.focus();
    },
  };
  settle();
  document.body.append(host);
  return view;
}
