// A module of its own: Node loads it with the command, unlike modules that need Vite.
export { default as rss } from '@astrojs/rss';
