/** The languages of the product. To add one, create its folder and add a line. */
export { language as de } from './de/language.ts';
export { language as en } from './en/language.ts';
export { language as es } from './es/language.ts';
export { language as fr } from './fr/language.ts';
export { language as zh } from './zh/language.ts';
