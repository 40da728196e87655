import type { APIRoute } from 'astro';
import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { interLettering } from '../view/lettering.ts';
import { inkOn } from '../config/brand.ts';
import { cardSvg } from '../view/card.ts';
import { site } from '../config/settings.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { publicFolder } from '../config/public-folder.ts';

/** The image for shared links, with the accent and the logo of `src/site.ts`. */
export const GET: APIRoute = async () => {
  const { logo, accent } = site.brand;
  const mark = await readFile(join(publicFolder(), logo), 'base64');
  const card = cardSvg(
    {
      name: site.name,
      subtitle: stringsFor(site.locales[0].code).homeTitle,
      ground: accent.light,
      ink: inkOn(accent.light),
      mark: `data:${lookup(logo)};base64,${mark}`,
    },
    interLettering(600),
    interLettering(400),
  );
  const png = await sharp(Buffer.from(card)).png({ compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
