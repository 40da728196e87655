/** Paths of files whose names hold a hash of the content. */
export const hashedNames = [
  /^\/_astro\/[^/]+[.-][\w-]{8}(_\w+)?\.\w+$/,
  /^\/pagefind\/(index|fragment)\/[a-z]+_[0-9a-f]{7,}\.pf_\w+$/,
  /^\/pagefind\/meaning\/(articles|words)-[0-9a-f]{10}(-\d+)?\.bin$/,
  /^\/pagefind\/pagefind\.[a-z]+_[0-9a-f]{8,}\.pf_meta$/,
];
