/**
 * Name of the global slot through which pages reach modules of Node: a function that loads
 * `modules`, a map of absolute paths to modules. A command that runs from a bundle fills it. They
 * are loaded later than the command because some of them need the build context.
 */
export const nativeSlot = 'handrail.native-modules';

type Module = Readonly<Record<string, unknown>>;
type Load = () => Promise<{ readonly modules: Map<string, Module> }>;

const slot = globalThis as { [name: symbol]: Load | undefined };
const own = new Map<string, Module>();

/**
 * Returns a module of the bundle or else the one that `load` returns, which pages then reach, too.
 * @param file absolute path
 */
export async function nativeModule(file: string, load: () => Promise<Module>): Promise<Module> {
  const bundled = (slot[Symbol.for(nativeSlot)] ??= () => Promise.resolve({ modules: own }));
  const { modules } = await bundled();
  const loaded = modules.get(file) ?? (await load());
  modules.set(file, loaded);
  return loaded;
}
