import type { WidgetColors } from '../../domain/widget-settings.ts';

/** Height of the button and its distance from the edges, in CSS pixels. */
const BUTTON = 48;
const EDGE = 16;

const offset = `var(--handrail-offset,${EDGE}px)`;

/**
 * Returns the style sheet of the widget. It is in a shadow tree, so it neither affects the page nor
 * gets affected, except by `--handrail-color`, `--handrail-ink` and `--handrail-offset`.
 */
export function widgetStyle(light: WidgetColors, dark: WidgetColors): string {
  const color = (index: 0 | 1) => `light-dark(${light[index]},${dark[index]})`;
  return `:host{all:initial!important;display:contents!important;color-scheme:light dark!important;
--c:var(--handrail-color,${color(0)});--i:var(--handrail-ink,${color(1)})}
:host([theme=light]){color-scheme:light!important}
:host([theme=dark]){color-scheme:dark!important}
*{box-sizing:border-box;margin:0;font:inherit;color:inherit}
.open,dialog{position:fixed;z-index:2147483000;color-scheme:inherit;
font:400 16px/1.4 system-ui,sans-serif;text-align:start}
.open{inset-block-end:calc(${offset} + env(safe-area-inset-bottom));
inset-inline-end:calc(${EDGE}px + env(safe-area-inset-right));min-block-size:${BUTTON}px;
padding:0 22px;border:1px solid transparent;border-radius:99px;background:var(--c);color:var(--i);
font-weight:600;cursor:pointer;box-shadow:0 2px 12px #0005}
:focus-visible{outline:3px solid var(--c);outline-offset:2px}
dialog{inset:auto;inset-block-end:calc(${offset} + ${BUTTON + 12}px + env(safe-area-inset-bottom));
inset-inline-end:calc(${EDGE}px + env(safe-area-inset-right));flex-direction:column;
inline-size:400px;max-inline-size:calc(100vw - ${2 * EDGE}px);
block-size:660px;max-block-size:calc(100dvh - ${BUTTON + 44}px - ${offset});
padding:0;border:1px solid #8886;border-radius:12px;overflow:hidden;
background:light-dark(#fff,#171f1d);color:light-dark(#18211f,#e8eeec);box-shadow:0 8px 40px #0005}
dialog[open]{display:flex}
:host([position=start]) :is(.open,dialog){inset-inline:
calc(${EDGE}px + env(safe-area-inset-left)) auto}
:host([button=none]) .open{display:none}
:host([button=none]) dialog{inset-block-end:${offset}}
header{display:flex;align-items:center;padding-inline-start:16px;background:var(--c);color:var(--i)}
strong{flex:1;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
header button{flex:none;inline-size:44px;block-size:44px;border:0;background:none;font-size:24px;
line-height:1;cursor:pointer}
header :focus-visible{outline-color:var(--i);outline-offset:-5px}
iframe{flex:1;min-block-size:0;inline-size:100%;border:0;color-scheme:inherit}
p{padding:16px}
p:empty{padding:0}
[hidden]{display:none}
a{display:inline-block;padding-block:12px;color:light-dark(${light[0]},${dark[0]})}
@media(max-width:480px),(max-height:420px){dialog{inset:0!important;inline-size:100%;
max-inline-size:none;block-size:100dvh;max-block-size:none;border:0;border-radius:0;
padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
env(safe-area-inset-left)}}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:a .16s ease-out}
@keyframes a{from{opacity:0;transform:translateY(12px)}}}
@media print{:host{display:none!important}}`.replaceAll('\n', '');
}

/** Returns whether the panel fills the screen, as in the style sheet. */
export function fillsScreen(): boolean {
  return matchMedia('(max-width:480px),(max-height:420px)').matches;
}
