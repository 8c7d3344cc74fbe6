/**
 * The prompt's styles, for one constructed sheet inside the shadow root.
 * `em` follows the reader's own text size; `rem` would follow whatever the page set on its root.
 */
import { DARK, LIGHT } from '../../protocol/theme/palettes.ts';

export const cardCss = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  z-index: var(--kairos-z-index, 2147483000) !important;
  bottom: max(var(--gap), env(safe-area-inset-bottom), var(--kairos-covered, 0px)) !important;
  inset-inline-end: var(--gap) !important;
  width: min(23.5em, 100% - 2*var(--gap)) !important;
  --gap: 1.25em;
  --accent: var(--kairos-accent, ${LIGHT.accent});
  --on-accent: var(--kairos-on-accent, ${LIGHT.onAccent});
  --surface: var(--kairos-surface, ${LIGHT.surface});
  --text: var(--kairos-text, ${LIGHT.text});
  --soft: color-mix(in srgb, var(--text) 72%, var(--surface));
  --line: color-mix(in srgb, var(--text) 13%, var(--surface));
  --tint: color-mix(in srgb, var(--accent) 10%, var(--surface));
  --radius: var(--kairos-radius, 14px);
  --small: calc(var(--radius) * .72);
}
@media (prefers-color-scheme: dark) {
  :host {
    --accent: var(--kairos-accent, ${DARK.accent});
    --on-accent: var(--kairos-on-accent, ${DARK.onAccent});
    --surface: var(--kairos-surface, ${DARK.surface});
    --text: var(--kairos-text, ${DARK.text});
  }
}
@media (max-width: 480px) { :host { --gap: .75em; } }
*, ::before { box-sizing: border-box; margin: 0; padding: 0; }
.news { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.card {
  max-height: calc(100dvh - 2*var(--gap));
  overflow: auto;
  padding: 1.25em 1.25em .5em;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 12px 40px -8px rgb(0 0 0 / .25);
  font: 400 .9375em/1.5 var(--kairos-font, system-ui, sans-serif);
  overflow-wrap: break-word;
  text-align: start;
}
.head, .code, ul a, .items li, .mute, .ends { display: flex; gap: .5em .75em; }
.mute { flex-wrap: wrap; }
.icon, .close, ol li::before { flex: none; display: grid; place-items: center; width: 2.75em; height: 2.75em; border-radius: var(--small); background: var(--tint); color: var(--accent); }
svg { width: 1.5em; height: 1.5em; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
h2 { flex: 1; min-width: 0; font-size: 1.2em; line-height: 1.3; align-self: center; }
h2, .action, .scale button, ol li::before, .note, code, .copy, .mute button { font-weight: 600; }
button, summary, a { min-height: 44px; border: 1px solid transparent; border-radius: var(--small); background: none; font: inherit; color: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.close { margin-top: -.5em; margin-inline: -.25em -.75em; background: none; color: var(--soft); }
p, ol, ul, fieldset { margin-top: .75em; color: var(--soft); }
ol { display: grid; gap: .5em; list-style: none; counter-reset: step; }
ol li { display: grid; grid-template-columns: auto 1fr; gap: .75em; counter-increment: step; }
ol li::before { content: counter(step); width: 2em; height: 2em; }
.action { display: grid; place-items: center; width: 100%; margin-top: 1em; padding: .5em 1em; background: var(--accent); color: var(--on-accent); line-height: 1.3; text-align: center; text-decoration: none; }
ul { border: 1px solid var(--line); border-radius: var(--small); list-style: none; color: var(--text); }
ul li + li { border-top: 1px solid var(--line); }
ul a, .items li { align-items: center; justify-content: space-between; padding: .5em 1em; text-decoration: none; }
b { font-weight: 400; }
[dir=rtl] ul svg { transform: scaleX(-1); }
.code { align-items: center; margin-top: .5em; padding-inline-start: 1em; border: 1px dashed var(--accent); border-radius: var(--small); background: var(--tint); color: var(--text); }
code { flex: 1; min-width: 0; font-family: ui-monospace, monospace; text-align: match-parent; user-select: all; }
.copy { padding: 0 1em; color: var(--accent); }
details, .ends { margin-top: .75em; font-size: .867em; color: var(--soft); }
summary { display: inline-grid; place-items: center; text-decoration: underline; }
summary::-webkit-details-marker { display: none; }
.mute button { color: var(--text); text-align: start; }
dialog { width: min(27em, 100% - 2*var(--gap)); margin: auto; border: 0; background: none; overflow: visible; }
::backdrop { background: rgb(0 0 0 / .5); }
fieldset { border: 0; }
.scale { display: grid; grid-template-columns: repeat(5, 1fr); gap: .5em; }
.nps { grid-template-columns: repeat(6, 1fr); }
.scale button { border-color: var(--line); color: var(--text); }
.ends { justify-content: space-between; }
:host([data-kairos=bar]) { inset-inline: 0 !important; bottom: max(env(safe-area-inset-bottom), var(--kairos-covered, 0px)) !important; width: auto !important; }
:host([data-kairos=bar]) .card { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em; padding: .5em max(var(--gap), 50% - 40em); border-width: 1px 0 0; border-radius: 0; }
:host([data-kairos=bar]) :is(.card > *, .close) { margin: 0; }
:host([data-kairos=bar]) .head { display: contents; }
:host([data-kairos=bar]) .card > p { flex: 1 1 12em; }
:host([data-kairos=bar]) .close { order: 1; }
:host([data-kairos=bar]) :is(ol, ul, .note, .code, fieldset, details[open]) { flex: 1 0 100%; order: 2; }
@media (min-width: 720px) {
  :host([data-kairos=bar]) :is(h2, .action) { flex: none; width: auto; }
}
@media (max-width: 720px) {
  :host([data-kairos=bar]) :is(.icon, .close, h2) { order: -1; }
  :host([data-kairos=bar]) :is(.action, details) { order: 2; }
}
:host([data-kairos=tip]) { inset: var(--y) auto auto var(--x) !important; width: min(20em, 100% - 2*var(--gap)) !important; }
:host([data-kairos=tip]) .card { max-height: var(--room); }
:host([data-kairos=tip]) [dir]::after { content: ''; position: absolute; top: -7px; left: calc(var(--arrow) - 7px); width: 14px; height: 14px; border: 1px solid var(--line); background: var(--surface); clip-path: polygon(0 0, 100% 0, 0 100%); rotate: 45deg; }
:host([data-side=above]) [dir]::after { top: auto; bottom: -7px; rotate: 225deg; }
:host([hidden]) { display: none !important; }
:host([data-kairos=slot]) { position: static !important; width: auto !important; height: var(--room) !important; max-height: 100% !important; contain: strict !important; z-index: auto !important; }
:host([data-kairos=slot]) .card { box-shadow: none; }
:host([data-kairos=slot]) :is(div[dir], .card) { height: 100%; max-height: none; }
@media (hover: hover) {
  :is(.close, ul a, .copy, .scale button):hover { background: var(--tint); }
}
@media (prefers-reduced-motion: no-preference) {
  .card { animation: in .3s ease-out; }
}
@media print { :host { display: none !important; } }
@keyframes in { from { opacity: 0; transform: translateY(12px); } }
`;
