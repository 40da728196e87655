import type { WidgetCommand } from '../../domain/widget-messages.ts';
import { readWidgetMessage } from '../../domain/widget-messages.ts';
import type { WidgetSettings } from '../../domain/widget-settings.ts';
import { widgetLocale } from '../../domain/widget-settings.ts';
import { createWidgetView } from './widget-view.ts';
import type { WidgetView } from './widget-view.ts';

// The script of other pages of the company: a button that opens help in a panel. It loads nothing
// before that, and keeps nothing in the browser.

/** The build sets this value. */
declare const WIDGET: WidgetSettings;

type Listener = (detail: unknown) => void;
type Call = readonly [command: string, ...values: unknown[]];
/** `q`: calls from before this script loaded. */
type Handrail = ((...call: Call) => void) & { q?: readonly Call[]; started?: boolean };

/** Time in milliseconds that the panel may take to load, and to answer once it has loaded. */
const LOADS_WITHIN = 10_000;
const ANSWERS_WITHIN = 3000;

const page = globalThis as { Handrail?: Handrail };
if (!page.Handrail?.started) start(page.Handrail?.q ?? []);

function start(earlier: readonly Call[]): void {
  const script = document.currentScript;
  const { src, dataset } =
    script instanceof HTMLScriptElement ? script : { src: '', dataset: {} as DOMStringMap };
  const site = new URL('.', src || WIDGET.url);
  const listeners = new Map<string, Listener[]>();
  const warned = new Set<string>();
  const waiting: Call[] = [...earlier];
  const unsent: [WidgetCommand, unknown][] = [];
  let view: WidgetView | undefined;
  let url = '';
  let isReady = false;
  let isFailed = false;
  let isOpen = false;
  let timer: number | undefined;

  const warn = (text: string) => {
    if (!warned.has(text)) console.warn(`Handrail: ${text}`);
    warned.add(text);
  };
  const emit = (event: string, detail?: unknown) => {
    for (const listener of listeners.get(event) ?? []) {
      try {
        listener(detail);
      } catch (error) {
        reportError(error);
      }
    }
  };
  const send = (command: WidgetCommand, value?: unknown) =>
    view?.frame()?.contentWindow?.postMessage({ handrail: command, value }, site.origin);
  const tell = (command: WidgetCommand, value?: unknown) => {
    if (isReady) send(command, value);
    else unsent.push([command, value]);
  };
  const mark = (failed: boolean) => {
    isFailed = failed;
    view?.markFailed(failed);
  };
  const expect = (within: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => !isReady && mark(true), within);
  };
  const locale = () =>
    widgetLocale(WIDGET.locales, dataset['lang'] ?? document.documentElement.lang);

  const load = (shown: WidgetView) => {
    const wanted = `${site.href}${locale().path}widget/`;
    if (wanted === url && !isFailed) return;
    url = wanted;
    isReady = false;
    mark(false);
    expect(LOADS_WITHIN);
    const isNew = !shown.frame();
    const frame = shown.load(url);
    if (isNew)
      frame.addEventListener('load', () => {
        expect(ANSWERS_WITHIN);
        send('hello');
      });
  };
  const open = () => {
    if (!view) return;
    load(view);
    tell('open', location.pathname + location.hash);
    if (view.isOpen()) return view.focusFrame();
    view.show();
    isOpen = true;
    if (isReady) view.focusFrame();
    emit('open');
  };
  const commands: Readonly<Record<string, (...values: unknown[]) => void>> = {
    open,
    close: () => view?.close(),
    search: (words) => [open(), tell('search', words)],
    article: (slug) => [open(), tell('article', slug)],
    suggest: (slugs) => tell('suggest', slugs),
    on(event, listener) {
      if (typeof event === 'string' && typeof listener === 'function')
        listeners.set(event, [...(listeners.get(event) ?? []), listener as Listener]);
      else warn('Handrail("on") needs the name of an event and a function.');
    },
  };
  const call = (...[command, ...values]: Call) => {
    if (!view) waiting.push([command, ...values]);
    else if (Object.hasOwn(commands, command)) commands[command]?.(...values);
    else warn(`Unknown command "${command}". Use one of: ${Object.keys(commands).join(', ')}.`);
  };

  addEventListener('message', ({ source, origin, data }) => {
    if (!view?.frame() || source !== view.frame()?.contentWindow || origin !== site.origin) return;
    const { handrail, value } = readWidgetMessage(data) ?? {};
    if (handrail === 'ready') {
      isReady = true;
      mark(false);
      for (const message of unsent.splice(0)) send(...message);
      view.focusFrame();
    } else if (handrail === 'close') {
      view.close();
    } else if (handrail === 'article' || handrail === 'search' || handrail === 'contact') {
      emit(handrail, value);
    }
  });

  const show = () => {
    view = createWidgetView(WIDGET, dataset, site, {
      toggle: () => (view?.isOpen() ? view.close() : open()),
      closed() {
        if (isOpen) emit('close');
        isOpen = false;
      },
    });
    const translate = () => view?.translate(locale());
    translate();
    new MutationObserver(translate).observe(document.documentElement, {
      attributeFilter: ['lang'],
    });
    document.addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Escape' && !isComposing) view?.close();
    });
    for (const early of waiting.splice(0)) call(...early);
  };
  page.Handrail = Object.assign(call, { started: true });
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
}
