/** Styles of what the inspector's views hold: rows, cards, chips and trees. */
export const panelsCss = `
.nothing { max-inline-size: 46em; padding: 1.2em .3em; color: var(--soft); }
.nothing-title { margin-block-end: .5em; color: var(--text); font-size: 1.1em; font-weight: 620; }
.nothing p + p, .steps + p { margin-block-start: .7em; }
.steps { display: grid; gap: .45em; counter-reset: step; }
.steps li { display: block; padding-inline-start: 2em; position: relative; }
.steps li::before { content: counter(step); position: absolute; left: 0; display: grid; place-items: center; inline-size: 1.45em; block-size: 1.45em; border-radius: 50%; background: var(--accent-soft); color: var(--accent); font-size: .9em; font-weight: 650; }
.steps b { color: var(--text); }
.nothing code { padding: .08em .35em; border-radius: 4px; background: var(--raised); color: var(--text); }
.note { display: flex; gap: .5em; align-items: flex-start; margin-block: .4em; padding: .5em .7em; border-radius: 6px; background: var(--sunken); }
.note.bad { background: var(--bad-soft); color: var(--bad); }
.note .icon { margin-block-start: .15em; }
.chip { display: inline-flex; align-items: center; gap: .35em; padding: .02em .6em; border-radius: 1em; background: var(--raised); color: var(--soft); font-size: .88em; font-weight: 600; line-height: 1.65; white-space: nowrap; }
.chip.acknowledged, .chip.holds, .chip.open { background: var(--good-soft); color: var(--good); }
.chip.retrying, .chip.held, .chip.warning { background: var(--warn-soft); color: var(--warn); }
.chip.rejected, .chip.lost, .chip.error { background: var(--bad-soft); color: var(--bad); }
.kind { padding: .02em .5em; border-radius: 4px; background: var(--raised); color: var(--soft); font-size: .86em; font-weight: 600; }
.kind.fix { background: var(--bad-soft); color: var(--bad); }
.kind.help { background: var(--blue-soft); color: var(--blue); }
.kind.offer { background: var(--gold-soft); color: var(--gold); }
.kind.reminder { background: var(--warn-soft); color: var(--warn); }
.rows { margin-inline: -.9em; margin-block-start: -.3em; }
.rows li { border-bottom: 1px solid var(--line); }
.row { display: grid; grid-template-columns: auto 8.2em minmax(9em, 15em) minmax(0, 1fr) minmax(0, 14em) 8.5em; gap: .8em; align-items: center; inline-size: 100%; min-block-size: 30px; padding: .12em .9em; text-align: start; }
.row > .icon { inline-size: .95em; block-size: .95em; color: var(--soft); }
.is-open .row > .icon { transform: rotate(90deg); }
.row time, .row .page, .row .about { color: var(--soft); }
.row .name, .row .about, .row .page { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row .name { font-weight: 620; }
.row .about { font-family: inherit; font-size: 1em; color: var(--text); }
.row .chip { justify-self: end; }
.is-open .row { background: var(--sunken); }
.details { padding: .3em .9em .8em 2.6em; background: var(--sunken); }
.foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .4em 1em; margin-block-start: .6em; color: var(--soft); }
.tree { display: grid; gap: .14em; }
.tree .leaf { display: flex; gap: .7em; }
.tree dt { color: var(--soft); }
.tree dt::after { content: ":"; }
.tree .tree { margin-inline-start: .3em; padding-inline-start: .9em; border-inline-start: 1px solid var(--line); }
.value { overflow-wrap: anywhere; }
.value.string { color: var(--good); }
.value.number { color: var(--blue); }
.value.boolean { color: var(--gold); }
.value.null { color: var(--soft); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr)); gap: .8em; align-items: start; }
.pairs { grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr)); }
.card { padding: .75em .9em; border: 1px solid var(--line); border-radius: 8px; }
.facts { margin-block-start: .3em; }
.fact { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding: .24em 0; }
.fact + .fact { border-top: 1px solid var(--line); }
.fact dt { color: var(--soft); }
.fact dd { margin-inline-start: auto; font-weight: 600; text-align: end; overflow-wrap: anywhere; }
.fact dd.quiet { font-weight: 400; }
.was { display: inline-block; margin-inline-start: .6em; padding: 0 .5em; border-radius: 4px; background: var(--accent-soft); color: var(--accent); font-size: .88em; font-weight: 530; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: 1.4em; align-items: start; }
.columns > * { min-inline-size: 0; }
.decision { padding: .75em .95em; border: 1px solid var(--line); border-inline-start: 3px solid var(--edge); border-radius: 8px; }
.decision + .decision { margin-block-start: .7em; }
.decision.good { border-inline-start-color: var(--good); }
.decision.warn { border-inline-start-color: var(--warn); }
.decision.armed { border-inline-start-color: var(--accent); }
.decision-state { color: var(--soft); font-size: .92em; font-weight: 600; }
.good .decision-state { color: var(--good); }
.warn .decision-state { color: var(--warn); }
.armed .decision-state { color: var(--accent); }
.decision h3 { margin-block: .15em; color: var(--text); font-size: 1.08em; letter-spacing: 0; }
.marks { display: flex; flex-wrap: wrap; align-items: center; gap: .3em .8em; margin-block: .5em; color: var(--soft); }
.why { color: var(--soft); overflow-wrap: break-word; }
.why b { color: var(--text); }
.log { margin-block-start: .5em; }
.log li { display: grid; grid-template-columns: 8.2em minmax(0, 1fr); gap: .8em; padding: .3em 0; border-top: 1px solid var(--line); }
.log time { color: var(--soft); }
.rules { margin-inline: -.9em; margin-block-start: -.3em; }
.rule { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: .9em; align-items: start; padding: .55em .9em; border-bottom: 1px solid var(--line); }
.rule > .chip { justify-self: start; }
.rule-name { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em .6em; font-weight: 620; }
.rule-name code { color: var(--soft); font-weight: 400; }
.rule.not .rule-name bdi { font-weight: 500; }
.checks { display: grid; gap: .6em; margin-block-start: .6em; }
.checks li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .6em; }
.checks .icon { margin-block-start: .1em; color: var(--soft); }
.checks .good .icon { color: var(--good); stroke-width: 2; }
.checks .warning .icon { color: var(--warn); }
.checks .bad .icon { color: var(--bad); stroke-width: 2; }
.checks code { padding: .04em .3em; border-radius: 4px; background: var(--raised); }
.big { font-size: 1.35em; font-weight: 640; letter-spacing: -.01em; font-variant-numeric: tabular-nums; }
.big small { font-size: .6em; letter-spacing: 0; }
.bars { display: block; block-size: 24px; inline-size: 100%; margin-block: .35em; fill: var(--accent); opacity: .75; }
.about-tag { margin-block-start: 1em; }
.about-tag div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: .8em; padding: .25em 0; border-top: 1px solid var(--line); }
.about-tag dt { color: var(--soft); }
@container (max-width: 760px) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .row { grid-template-columns: auto minmax(0, 1fr) auto; gap: .1em .6em; padding-block: .4em; }
  .row time { grid-area: 2 / 2; }
  .row .name { grid-area: 1 / 2; }
  .row .chip { grid-area: 1 / 3; }
  .row .about { grid-area: 3 / 2 / auto / -1; }
  .row .about:empty { display: none; }
  .row .page { grid-area: 2 / 3; max-inline-size: 12em; text-align: end; }
  .rule { grid-template-columns: minmax(0, 1fr); gap: .3em; }
  .log li { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
`;
