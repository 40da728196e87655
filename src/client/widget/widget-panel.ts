import type { WidgetLocale } from '../../domain/widget-settings.ts';
import { fillsScreen } from './widget-style.ts';

/**
 * Returns the panel of the widget: a dialog with a title, a button that closes it, and a page of
 * the help center.
 * @param name of the help center
 * @param close called when the reader presses the button
 */
export function createWidgetPanel(name: string, close: () => void) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', name);
  const add = <Name extends keyof HTMLElementTagNameMap>(
    tag: Name,
    parent: Node = dialog,
  ): HTMLElementTagNameMap[Name] => parent.appendChild(document.createElement(tag));
  const header = add('header');
  add('strong', header).textContent = name;
  const button = add('button', header);
  button.type = 'button';
  button.textContent = '×';
  button.addEventListener('click', close);
  const failed = add('p');
  failed.setAttribute('role', 'status');
  const elsewhere = add('p');
  elsewhere.hidden = true;
  const link = add('a', elsewhere);
  link.target = '_blank';
  link.rel = 'noopener';

  let frame: HTMLIFrameElement | undefined;
  let texts: WidgetLocale['texts'];
  return {
    dialog,
    frame: () => frame,
    translate(locale: WidgetLocale, site: URL) {
      ({ texts } = locale);
      button.setAttribute('aria-label', texts.close);
      link.textContent = texts.openSite;
      link.href = site.href + locale.path;
    },
    show() {
      if (fillsScreen()) dialog.showModal();
      else dialog.show();
    },
    load(url: string): HTMLIFrameElement {
      const isNew = !frame;
      frame ??= document.createElement('iframe');
      frame.title = name;
      frame.allow = 'clipboard-write; fullscreen; autoplay; encrypted-media; picture-in-picture';
      frame.src = url;
      if (isNew) dialog.append(frame);
      return frame;
    },
    markFailed(isFailed: boolean) {
      failed.textContent = isFailed ? texts.failed : '';
      elsewhere.hidden = !isFailed;
      if (frame) frame.hidden = isFailed;
    },
  };
}
