import type { AstroIntegrationLogger, HookParameters } from 'astro';
type Server = HookParameters<'astro:server:setup'>['server'];
export function serveSearchIndex(_server: Server, _logger: AstroIntegrationLogger): void {}
