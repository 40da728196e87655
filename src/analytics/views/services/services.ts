import { cloudflare } from './cloudflare.ts';
import { countedDays } from './counted-days.ts';
import { goatCounter } from './goatcounter.ts';
import { plausible } from './plausible.ts';
import type { Settings, ViewService } from './service.ts';
import { umami } from './umami.ts';

/** Every service, by the name that `--from` takes. */
export const services = {
  goatcounter: goatCounter,
  plausible,
  umami,
  cloudflare,
  sql: countedDays,
} as const satisfies Record<string, (settings: Settings) => ViewService>;

export type ServiceName = keyof typeof services;

/** Returns whether a service has this name. */
export function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(services, name);
}
