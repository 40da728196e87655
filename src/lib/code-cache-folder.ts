/** Folder of compiled code that Node reuses. */
export const codeCache = 'node_modules/.cache/handrail/code';
