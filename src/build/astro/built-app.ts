import type { RouteData } from 'astro';

/** What Astro needs of the styles of a page. */
type PageStyles = readonly [key: string, page: { readonly styles: unknown }];

/** What the code of pages needs of Astro, as plain values. */
export type AppFacts = {
  readonly pages: readonly PageStyles[];
  readonly scripts: readonly unknown[];
};

/** The app in the code that Astro builds for pages. It is not a part of Astro's public API. */
export type BuiltApp = {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  getComponentByRoute(route: RouteData): Promise<object>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getOptions(): {
    readonly allPages: Readonly<Record<string, { readonly key: string; readonly styles: unknown }>>;
    readonly settings: { readonly scripts: readonly unknown[] };
  };
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
};

const METHODS = [
  'getComponentByRoute',
  'setInternals',
  'setOptions',
  'getOptions',
  'render',
] as const satisfies readonly (keyof BuiltApp)[];

/** Returns the app of a module or of a prerenderer; undefined in a version of Astro without it. */
export function appOf(holder: unknown): BuiltApp | undefined {
  const { app } = (holder ?? {}) as { app?: BuiltApp };
  const isKnown = METHODS.every((name) => typeof app?.[name] === 'function');
  return isKnown && Array.isArray(app?.manifest.routes) ? app : undefined;
}

/** Returns what `startApp` needs to run the code of an app again. */
export function factsOf(app: BuiltApp): AppFacts {
  const { allPages, settings } = app.getOptions();
  return {
    pages: Object.values(allPages).map(({ key, styles }) => [key, { styles }]),
    scripts: settings.scripts,
  };
}

/** Prepares an app to render pages without Astro's builder. */
export function startApp(app: BuiltApp, { pages, scripts }: AppFacts): void {
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  const destination = {
    write({ level, message }: { level: string; message: string }) {
      if (level === 'error' || level === 'warn') console.warn(message);
      return true;
    },
  };
  app.setOptions({ settings: { scripts }, logger: { options: { destination } } });
}
