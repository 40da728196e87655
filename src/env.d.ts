/// <reference types="astro/client" />

/** The same library in one file, which loads five times faster. */
declare module 'colorjs.io/dist/color.min.js' {
  export { default } from 'colorjs.io';
}
