import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext } from '../../build/current-context.ts';
import { fullText } from '../../build/full-text.ts';
import { site } from '../../config/settings.ts';
import { localePaths } from '../../view/page-data.ts';

/** Only for `npm run dev`. In a build, `build/astro/markdown-files.ts` writes these files. */
export const getStaticPaths = () =>
  currentContext().rendersMarkdown && site.ai.full ? localePaths() : [];

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { locale },
}) =>
  new Response(Buffer.concat([...fullText(currentContext(), locale)]), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
