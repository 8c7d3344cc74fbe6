/**
 * Colours, plain elements, and the frame of the inspector, for its constructed sheet.
 * `em` follows the reader's own text size; nothing of the page's styles comes in.
 */
export const frameCss = `
:host {
  all: initial !important;
  color-scheme: light dark;
  --surface: #fff; --sunken: #f6f6f9; --raised: #eeeef4; --text: #1a1b22; --soft: #5a5e6e; --line: #e1e2ea; --edge: #8a8ea0;
  --accent: #4147c9; --accent-soft: #ecedfc; --good: #17694a; --good-soft: #e2f4ea; --warn: #855000; --warn-soft: #fdf1d8;
  --bad: #b3261e; --bad-soft: #fdeae8; --blue: #1c5fa8; --blue-soft: #e5f0fb; --gold: #8a4b7d; --gold-soft: #f7ebf4;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #16181f; --sunken: #1d2029; --raised: #272b37; --text: #eceef5; --soft: #a3a8ba; --line: #2c303c; --edge: #737990;
    --accent: #aeb3ff; --accent-soft: #282b52; --good: #7ad7a8; --good-soft: #15352b; --warn: #f3c174; --warn-soft: #362a14;
    --bad: #ff9f96; --bad-soft: #3d1f20; --blue: #93c5fd; --blue-soft: #17304d; --gold: #edb0de; --gold-soft: #3a2438;
  }
}
*, ::before { box-sizing: border-box; margin: 0; padding: 0; }
.root { font: 400 .8125em/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--text); text-align: left; -webkit-text-size-adjust: 100%; }
button, input { font: inherit; color: inherit; }
button { border: 0; background: none; cursor: pointer; -webkit-tap-highlight-color: transparent; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
ul, ol { list-style: none; }
code, .name, .page, time, .tree, .rows .about { font-family: var(--mono); font-size: .94em; }
code { overflow-wrap: anywhere; }
h3 { font-size: .86em; font-weight: 650; letter-spacing: .03em; color: var(--soft); }
b { font-weight: 620; }
small { font-size: .92em; color: var(--soft); font-weight: 400; }
.icon { flex: none; inline-size: 1.15em; block-size: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--soft); }
.bad-text { color: var(--bad); }
.frame { position: fixed; z-index: 2147483600; display: flex; flex-direction: column; container-type: inline-size; background: var(--surface); box-shadow: 0 0 0 1px var(--line), 0 -8px 32px -8px rgb(15 16 30 / .22); }
.frame.bottom { left: 0; right: 0; bottom: 0; }
.frame.right { top: 0; right: 0; bottom: 0; max-width: 100%; }
.grip { position: absolute; z-index: 1; touch-action: none; }
.bottom .grip { left: 0; right: 0; top: -4px; height: 9px; cursor: ns-resize; }
.right .grip { top: 0; bottom: 0; left: -4px; width: 9px; cursor: ew-resize; }
.grip:focus-visible { outline: 0; background: linear-gradient(var(--accent), var(--accent)) center / 100% 3px no-repeat; }
.right .grip:focus-visible { background-size: 3px 100%; }
.bar { flex: none; display: flex; align-items: stretch; gap: .25em; padding-inline: .9em .4em; border-bottom: 1px solid var(--line); background: var(--sunken); }
.brand { display: flex; align-items: center; gap: .45em; margin-inline-end: .6em; font-size: 1em; font-weight: 680; letter-spacing: -.01em; }
.brand .icon { inline-size: 1.4em; block-size: 1.4em; color: var(--accent); }
.tabs { display: flex; flex: 1; min-inline-size: 0; overflow-x: auto; scrollbar-width: none; }
.tabs button { flex: none; display: flex; align-items: center; gap: .45em; min-block-size: 36px; padding: 0 .8em; color: var(--soft); font-weight: 530; box-shadow: inset 0 -2px 0 transparent; }
.tabs [aria-selected=true] { color: var(--text); box-shadow: inset 0 -2px 0 var(--accent); }
.badge { min-inline-size: 1.5em; padding: 0 .42em; border-radius: 1em; background: var(--raised); color: var(--soft); font-size: .85em; font-weight: 600; line-height: 1.5; text-align: center; font-variant-numeric: tabular-nums; }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
.tools { display: flex; align-items: center; }
.connection { display: flex; align-items: center; gap: .5em; max-inline-size: 14em; margin-inline-end: .7em; color: var(--soft); }
.connection::before { content: ""; flex: none; inline-size: .6em; block-size: .6em; border-radius: 50%; background: var(--edge); }
.connection.good::before { background: var(--good); }
.connection.bad::before { background: var(--bad); }
.site { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tool { display: grid; place-items: center; inline-size: 32px; block-size: 32px; border-radius: 6px; color: var(--soft); }
.view { flex: 1; min-block-size: 0; overflow: auto; overscroll-behavior: contain; padding: .9em; }
.pill { position: fixed; z-index: 2147483600; left: 12px; bottom: 12px; display: flex; align-items: center; gap: .55em; min-block-size: 36px; padding: 0 1em 0 .8em; border: 1px solid var(--line); border-radius: 2em; background: var(--surface); box-shadow: 0 4px 18px -4px rgb(15 16 30 / .3); }
.pill .icon { color: var(--accent); }
.pill:focus-visible { outline-offset: 2px; }
.small { display: inline-flex; align-items: center; gap: .4em; min-block-size: 28px; padding: 0 .7em; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); font-weight: 530; white-space: nowrap; }
.filter { position: sticky; top: -.9em; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .6em; margin: -.9em -.9em .3em; padding: .6em .9em; background: var(--surface); border-bottom: 1px solid var(--line); }
.filter input[type=search] { flex: 1 1 14em; max-inline-size: 26em; min-inline-size: 0; min-block-size: 28px; padding: 0 .7em; border: 1px solid var(--edge); border-radius: 6px; background: var(--surface); }
::placeholder { color: var(--soft); opacity: 1; }
.count { margin-inline-start: auto; color: var(--soft); font-variant-numeric: tabular-nums; }
.segments { display: flex; border: 0; }
.segments span { display: block; padding: .22em .7em; border: 1px solid var(--line); border-inline-start-width: 0; }
.segments label { cursor: pointer; }
.segments label:first-of-type span { border-inline-start-width: 1px; border-radius: 6px 0 0 6px; }
.segments label:last-of-type span { border-radius: 0 6px 6px 0; }
.segments :checked + span { background: var(--accent-soft); color: var(--accent); }
.segments :checked + span small { color: inherit; }
.segments :focus-visible + span { outline: 2px solid var(--accent); }
@media (hover: hover) {
  .tool:hover, .small:hover, .tabs button:hover { background: var(--raised); color: var(--text); }
  .row:hover { background: var(--sunken); }
}
@container (max-width: 620px) {
  .bar { flex-wrap: wrap; }
  .brand { flex: 1; min-block-size: 34px; }
  .tabs { order: 1; flex-basis: 100%; margin-inline: -.9em; padding-inline: .3em; }
  .tabs button { padding: 0 .6em; }
}
@media (forced-colors: active) { .frame, .pill { border: 1px solid; } .tabs [aria-selected=true] { text-decoration: underline; } }
@media print { .root { display: none; } }
`;
