import type { APIRoute } from 'astro';
import sharp from 'sharp';
import favicon from '../../public/favicon.svg?raw';
import { interLettering } from '../card/lettering.ts';
import { cardSvg } from '../domain/card.ts';
import { site } from '../site.ts';
import { stringsFor } from '../strings/strings.ts';
import tokens from '../styles/tokens.css?raw';

/** The picture that stands for the site where its links are shared, in the colours of `tokens.css`. */
export const GET: APIRoute = async () => {
  const card = cardSvg(
    {
      name: site.name,
      subtitle: stringsFor(site.locales[0].code).homeTitle,
      ground: token('--accent') ?? '#1f2a37',
      ink: token('--accent-ink') ?? '#ffffff',
      mark: `data:image/svg+xml;base64,${Buffer.from(favicon).toString('base64')}`,
    },
    interLettering(600),
    interLettering(400),
  );
  const png = await sharp(Buffer.from(card)).png({ compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};

/** The first value of a colour in the style sheet, if it is one that pictures know too. */
function token(name: string): string | undefined {
  return new RegExp(`${name}:\\s*(#[0-9a-f]{3,8}|(?:rgb|hsl)\\([^)]*\\))\\s*;`, 'i').exec(tokens)?.[1];
}
