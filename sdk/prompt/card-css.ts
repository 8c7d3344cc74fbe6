/**
 * The prompt's styles, for one constructed sheet inside the shadow root.
 * `em` follows the reader's own text size; `rem` would follow whatever the page set on its root.
 */
export const cardCss = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  z-index: var(--kairos-z-index, 2147483000) !important;
  inset-block-end: max(var(--gap), env(safe-area-inset-bottom), var(--kairos-covered, 0px)) !important;
  inset-inline-end: var(--gap) !important;
  inline-size: min(23.5em, 100% - 2*var(--gap)) !important;
  --gap: 1.25em;
  --accent: var(--kairos-accent, #8f3a1c);
  --on-accent: var(--kairos-on-accent, #fff);
  --surface: var(--kairos-surface, #fffdfb);
  --text: var(--kairos-text, #26201c);
  --soft: color-mix(in srgb, var(--text) 72%, var(--surface));
  --line: color-mix(in srgb, var(--text) 13%, var(--surface));
  --tint: color-mix(in srgb, var(--accent) 10%, var(--surface));
  --radius: var(--kairos-radius, 14px);
  --small: calc(var(--radius) * .72);
}
@media (prefers-color-scheme: dark) {
  :host {
    --accent: var(--kairos-accent, #f0a583);
    --on-accent: var(--kairos-on-accent, #2c140a);
    --surface: var(--kairos-surface, #24201d);
    --text: var(--kairos-text, #f5efe9);
  }
}
@media (max-width: 480px) { :host { --gap: .75em; } }
*, ::before { box-sizing: border-box; margin: 0; padding: 0; }
.news { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.card {
  max-block-size: calc(100dvh - 2*var(--gap));
  overflow: auto;
  padding: 1.25em 1.25em .5em;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 1px 2px rgb(40 20 10 / .06), 0 12px 40px -8px rgb(40 20 10 / .22);
  font: 400 1em/1.5 var(--kairos-font, system-ui, sans-serif);
  overflow-wrap: break-word;
  text-align: start;
}
.head { display: flex; gap: .75em; align-items: flex-start; }
.icon, .close { flex: none; display: grid; place-items: center; inline-size: 2.5em; block-size: 2.5em; border-radius: var(--small); background: var(--tint); color: var(--accent); }
svg { inline-size: 1.375em; block-size: 1.375em; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
h2 { flex: 1; min-inline-size: 0; padding-block: .22em; font-size: 1.125em; font-weight: 650; line-height: 1.3; text-wrap: balance; align-self: center; }
button, summary, a { font: inherit; color: inherit; cursor: pointer; }
button { border: 1px solid transparent; background: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.close { inline-size: 44px; block-size: 44px; margin-block-start: -.6em; margin-inline: -.25em -.7em; border-radius: 50%; background: none; color: var(--soft); }
.card > p { margin-block-start: .75em; font-size: .9375em; color: var(--soft); }
ol { display: grid; gap: .625em; margin-block-start: 1em; list-style: none; counter-reset: step; font-size: .9375em; }
ol li { display: grid; grid-template-columns: auto 1fr; gap: .7em; counter-increment: step; }
ol li::before { content: counter(step); display: grid; place-items: center; inline-size: 1.65em; block-size: 1.65em; border-radius: 50%; background: var(--tint); color: var(--accent); font-size: .9em; font-weight: 650; }
.action { display: flex; align-items: center; justify-content: center; inline-size: 100%; min-block-size: 44px; margin-block-start: 1.125em; padding: .625em 1em; border: 1px solid transparent; border-radius: var(--small); background: var(--accent); color: var(--on-accent); font-weight: 600; font-size: .9375em; line-height: 1.3; text-align: center; text-decoration: none; }
ul { margin-block-start: 1em; border: 1px solid var(--line); border-radius: var(--small); list-style: none; font-size: .9375em; }
ul li + li { border-block-start: 1px solid var(--line); }
ul a, .items li { display: flex; align-items: center; justify-content: space-between; gap: .75em; min-block-size: 46px; padding: .5em .9em; border-radius: var(--small); text-decoration: none; }
.items li { min-block-size: 0; border-radius: 0; }
ul a { font-weight: 550; }
b { flex: none; font-weight: 550; color: var(--soft); }
ul svg { flex: none; inline-size: 1.15em; block-size: 1.15em; color: var(--soft); }
[dir=rtl] ul svg { transform: scaleX(-1); }
.coupon p { margin-block-start: 1em; font-size: .9375em; font-weight: 600; }
.code { display: flex; align-items: center; gap: .5em; margin-block-start: .5em; padding-block: .3em; padding-inline: .9em .3em; border: 1px dashed var(--accent); border-radius: var(--small); background: var(--tint); }
code { flex: 1; min-inline-size: 0; font: 600 1.0625em/1.4 ui-monospace, monospace; letter-spacing: .06em; text-align: match-parent; user-select: all; }
.copy { min-block-size: 44px; padding: 0 1em; border-radius: var(--small); color: var(--accent); font-weight: 600; font-size: .9375em; }
details { margin-block-start: .75em; font-size: .8125em; color: var(--soft); }
summary { display: inline-flex; align-items: center; min-block-size: 40px; border-radius: 6px; text-decoration: underline; list-style: none; }
summary::-webkit-details-marker { display: none; }
.privacy { min-block-size: 40px; }
.mute { display: flex; flex-wrap: wrap; gap: 0 1.25em; padding-block: .25em; }
.mute button { min-block-size: 40px; border: 0; color: var(--text); font-weight: 600; text-align: start; }
dialog { inline-size: min(27em, 100% - 2*var(--gap)); margin: auto; border: 0; background: none; overflow: visible; }
::backdrop { background: rgb(25 18 14 / .5); }
:host([data-kairos=slot]) { position: static !important; inline-size: auto !important; block-size: var(--room) !important; max-block-size: 100% !important; contain: strict !important; z-index: auto !important; }
:host([data-kairos=slot]) .card { box-shadow: none; }
:host([data-kairos=slot]) :is(div[dir], .card) { block-size: 100%; max-block-size: none; }
@media (hover: hover) {
  .close:hover, ul a:hover, .copy:hover { background: var(--tint); }
  .action:hover { filter: brightness(1.1); }
  .mute button:hover { text-decoration: underline; }
}
@media (prefers-reduced-motion: no-preference) {
  .card { animation: in .32s cubic-bezier(.2, .8, .25, 1); }
}
@media print { :host { display: none !important; } }
@keyframes in { from { opacity: 0; transform: translateY(12px) scale(.985); } }
`;
