import { fileURLToPath } from 'node:url';
import { inkOn } from '../config/brand.ts';
import { rootRoutes } from '../config/root-paths.ts';
import { siteRoutes } from '../config/route-table.ts';
import { site } from '../config/settings.ts';
import type { WidgetLocale, WidgetSettings } from '../domain/widget-settings.ts';
import { stringsFor, textLocale } from '../languages/strings-for.ts';
import type { BuildContext } from './build-context.ts';

/**
 * Returns the script of the widget for other pages: one classic script that leaves nothing behind
 * but `Handrail`.
 */
export function widgetScript({
  url,
  keptText,
}: Pick<BuildContext, 'url' | 'keptText'>): Promise<string> {
  const made = JSON.stringify(settings(url));
  return keptText(siteRoutes.widgetScript.path, made, () => bundleWidget(made));
}

async function bundleWidget(made: string): Promise<string> {
  // Only sites with a widget need it, and it takes long to load.
  const { build } = await import('vite');
  const bundled = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    define: { WIDGET: made },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../client/widget/widget.ts', import.meta.url)),
        formats: ['iife'],
        name: 'HandrailWidget',
      },
    },
  });
  const [output] = [bundled].flat();
  if (!output || !('output' in output)) throw new Error('The widget has no script.');
  // A page of the company in another encoding would read letters beyond ASCII as others.
  return output.output[0].code.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function settings(url: URL): WidgetSettings {
  const [first, ...others] = site.locales.map(localeOf);
  const { light, dark } = site.brand.accent;
  if (!first) throw new Error('The site has no locale.');
  return {
    name: site.name,
    url: url.href,
    locales: [first, ...others],
    light: [light, inkOn(light)],
    dark: [dark, inkOn(dark)],
  };
}

function localeOf({ code, direction }: (typeof site.locales)[number]): WidgetLocale {
  const { button, close, failed, openSite } = stringsFor(code).widget;
  return {
    code,
    path: rootRoutes.home(code).slice(1),
    direction,
    lang: textLocale(code, 'widget'),
    texts: { button, close, failed, openSite },
  };
}
