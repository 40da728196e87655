import type { APIRoute } from 'astro';
import { lookup } from 'mrmime';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { currentContext } from '../build/current-context.ts';
import { interLettering } from '../view/lettering.ts';
import { inkOn } from '../config/brand.ts';
import { cardSvg } from '../view/card.ts';
import { site } from '../config/settings.ts';
import { stringsFor } from '../languages/strings-for.ts';
import { publicFolder } from '../config/public-folder.ts';

/** The image for shared links, with the accent and the logo of `src/site.ts`. */
export const GET: APIRoute = async () => {
  const mark = await readFile(join(publicFolder(), site.brand.logo), 'base64');
  const subtitle = stringsFor(site.locales[0].code).homeTitle;
  const png = await currentContext().keptText('card.png', `${subtitle}\n${mark}`, () =>
    drawCard(subtitle, mark),
  );
  const headers = { 'content-type': 'image/png' };
  return new Response(new Uint8Array(Buffer.from(png, 'base64')), { headers });
};

/** Returns the image in base64. @param mark the logo in base64 */
async function drawCard(subtitle: string, mark: string): Promise<string> {
  const { logo, accent } = site.brand;
  const card = cardSvg(
    {
      name: site.name,
      subtitle,
      ground: accent.light,
      ink: inkOn(accent.light),
      mark: `data:${lookup(logo)};base64,${mark}`,
    },
    interLettering(600),
    interLettering(400),
  );
  // Most builds need no new image, and it takes long to load.
  const { default: sharp } = await import('sharp');
  const png = await sharp(Buffer.from(card)).png({ compressionLevel: 9 }).toBuffer();
  return png.toString('base64');
}
