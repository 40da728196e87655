import type { WidgetLocale, WidgetSettings } from '../../domain/widget-settings.ts';
import { fillsScreen, widgetStyle } from './widget-style.ts';

/** What the page of the company shows of the widget: a button, and a panel once it is opened. */
export type WidgetView = {
  readonly dialog: HTMLDialogElement;
  /** Shows the texts of a locale. */
  translate(locale: WidgetLocale): void;
  /** Opens the panel and moves the focus into it. */
  show(): void;
  /** Closes the panel; the focus returns to where it was. */
  close(): void;
  /** Shows a page in the panel; loads nothing when it is there already. */
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
 * Adds the widget to the page. A strict policy of the page allows these styles, because no markup
 * contains them.
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
  host.setAttribute('position', position);
  host.setAttribute('button', button);
  host.setAttribute('theme', theme);

  const element = <Name extends keyof HTMLElementTagNameMap>(
    tag: Name,
    parent: Node = root,
  ): HTMLElementTagNameMap[Name] => parent.appendChild(document.createElement(tag));
  const open = element('button');
  open.className = 'open';
  open.type = 'button';
  open.setAttribute('aria-haspopup', 'dialog');
  open.addEventListener('click', () => {
    // Some browsers do not focus a pressed button, and the focus returns to it later.
    open.focus();
    toggle();
  });

  const dialog = element('dialog');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', name);
  const header = element('header', dialog);
  element('strong', header).textContent = name;
  const close = element('button', header);
  close.type = 'button';
  close.textContent = '×';
  close.addEventListener('click', () => view.close());
  const failed = element('p', dialog);
  failed.setAttribute('role', 'status');
  const elsewhere = element('p', dialog);
  elsewhere.hidden = true;
  const link = element('a', elsewhere);
  link.target = '_blank';
  link.rel = 'noopener';

  const markOpen = () => open.setAttribute('aria-expanded', String(dialog.open));
  const settle = () => {
    markOpen();
    // The event comes later, when the panel may be open again.
    if (!dialog.open) closed();
  };
  dialog.addEventListener('close', settle);
  markOpen();

  let frame: HTMLIFrameElement | undefined;
  let texts: WidgetLocale['texts'];
  document.body.append(host);
  const view: WidgetView = {
    dialog,
    frame: () => frame,
    translate(locale) {
      ({ texts } = locale);
      host.lang = locale.lang;
      host.dir = locale.direction;
      open.textContent = label ?? texts.button;
      close.setAttribute('aria-label', texts.close);
      link.textContent = texts.openSite;
      link.href = site.href + locale.path;
    },
    show() {
      if (fillsScreen()) dialog.showModal();
      else dialog.show();
      markOpen();
    },
    close() {
      dialog.close();
      settle();
    },
    load(url) {
      if (!frame) {
        frame = document.createElement('iframe');
        frame.title = name;
        frame.allow = 'clipboard-write; fullscreen; autoplay; encrypted-media; picture-in-picture';
        frame.src = url;
        dialog.append(frame);
      } else {
        frame.src = url;
      }
      return frame;
    },
    markFailed(isFailed) {
      failed.textContent = isFailed ? texts.failed : '';
      elsewhere.hidden = !isFailed;
      if (frame) frame.hidden = isFailed;
    },
    focusFrame() {
      if (dialog.open && root.activeElement) frame?.focus();
    },
  };
  return view;
}
