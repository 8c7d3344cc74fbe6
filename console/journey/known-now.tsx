/** What is known of the visitor now: cart, checkout, visit and orders, in words. */
import type { ComponentChildren } from 'preact';
import type { JourneyFacts } from '../api/journey-facts.ts';
import { money } from '../format/money.ts';
import { WORDS } from '../words.ts';

const LINES = 3;

export function KnownNow({ facts }: { facts: JourneyFacts }) {
  const words = WORDS.journey;
  return (
    <section class="known" aria-labelledby="known">
      <h2 id="known">{words.known}</h2>
      <dl>
        <Cart cart={facts.cart} />
        <Checkout checkout={facts.checkout} />
        <Visit visit={facts.visit} path={facts.path} />
        <Visitor visitor={facts.visitor} />
      </dl>
    </section>
  );
}

/** @param main what one looks for first; the rest stands small below it */
function Group({ name, main, children }: { name: string; main: string; children?: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd class="fact-main">{main}</dd>
      {children}
    </div>
  );
}

function Cart({ cart: { lines, count, value, currency } }: { cart: JourneyFacts['cart'] }) {
  const words = WORDS.journey;
  const empty = count === 0 && !value;
  const main = empty ? words.emptyCart : value === undefined ? words.mixedCart : money(value, currency);
  return (
    <Group name={words.cart} main={main}>
      {count > 0 && <dd>{words.pieces(count)}</dd>}
      {lines.slice(0, LINES).map((line) => (
        <dd key={line.id} class="muted">
          {line.quantity} × {line.id}, {money(line.price, line.currency ?? currency)}
        </dd>
      ))}
      {lines.length > LINES && <dd class="muted">{words.cartMore(lines.length - LINES)}</dd>}
    </Group>
  );
}

function Checkout({ checkout }: { checkout: JourneyFacts['checkout'] }) {
  const words = WORDS.journey;
  const { step, failures, lastReason, lastCode, lastHard } = checkout;
  return (
    <Group name={words.checkout} main={words.steps[step] ?? step}>
      <dd class={failures > 0 ? 'bad-text' : 'muted'}>{words.failures(failures)}</dd>
      {lastReason && (
        <dd class="muted">
          {words.lastFailure(WORDS.now.failures[lastReason] ?? lastReason, lastCode)}
          {lastHard && `; ${words.hard}`}
        </dd>
      )}
    </Group>
  );
}

function Visit({ visit, path }: { visit: JourneyFacts['visit']; path: string | undefined }) {
  const words = WORDS.journey;
  const minutes = Math.round((visit.last - visit.start) / 60_000);
  return (
    <Group name={words.visit} main={words.visitNumber(visit.number)}>
      <dd>{words.visitSum(visit.pages, minutes)}</dd>
      <dd class="muted">{words.shown(visit.shown)}</dd>
      {path && (
        <dd class="muted">
          {words.lastPage} <span class="page">{path}</span>
        </dd>
      )}
    </Group>
  );
}

function Visitor({ visitor: { purchases, spentBy } }: { visitor: JourneyFacts['visitor'] }) {
  const words = WORDS.journey;
  const spent = Object.entries(spentBy).map(([currency, amount]) => money(amount, currency));
  return (
    <Group name={words.visitor} main={words.orders(purchases)}>
      {spent.length > 0 && (
        <dd>
          {words.spent} {spent.join(', ')}
        </dd>
      )}
    </Group>
  );
}
