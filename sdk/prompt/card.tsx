/** In: a decision and what the customer did with it so far. Out: the card. */
import type { Decision } from '../../protocol/intervention.ts';
import type { PromptReport } from './contract.ts';
import { Coupon, type CouponProps } from './coupon.tsx';
import { Icon } from './icon.tsx';
import { safeHref } from './safe-href.ts';
import { Why } from './why.tsx';
import { wordsFor } from './words.ts';

export interface CardProps extends Pick<CouponProps, 'applied' | 'copied' | 'onCopy'> {
  decision: Decision;
  /** The code of the action is to be seen now. */
  acted: boolean;
  /** What is announced to screen readers is in its place. */
  spoken: boolean;
  onAct(choice?: string): void;
  onDismiss: PromptReport['dismissed'];
}

export function Card({ decision, acted, spoken, onAct, onDismiss, ...code }: CardProps) {
  const { kind, title, text, steps, action, choices, items, why, lang } = decision;
  const wording = wordsFor(lang);
  const { words } = wording;
  const coupon = action?.coupon;
  const href = safeHref(action?.href);
  const ways = choices?.filter((choice) => safeHref(choice.href)) ?? [];
  const outcome = code.applied ? words.applied : `${words.codeReady} ${coupon}`;
  return (
    <>
      <div class="news" role="status">
        {acted ? outcome : spoken ? `${title}. ${text}` : ''}
      </div>
      <section class={`card ${kind}`} aria-labelledby="title">
        <div class="head">
          <span class="icon">
            <Icon d={kind} />
          </span>
          <h2 id="title">{title}</h2>
          <button
            type="button"
            class="close"
            aria-label={words.close}
            onClick={() => onDismiss('once', 'close')}
          >
            <Icon d="m7 7 10 10M17 7 7 17" />
          </button>
        </div>
        <p id="text">{text}</p>
        {steps?.length ? (
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        ) : null}
        {items?.length ? (
          <ul class="items">
            {items.map(({ name, quantity }) => (
              <li key={name}>
                <span>{name}</span>
                <b>× {quantity}</b>
              </li>
            ))}
          </ul>
        ) : null}
        {coupon && acted ? <Coupon code={coupon} wording={wording} {...code} /> : null}
        {action && href && (acted || !coupon) ? (
          <a class="action" href={href} onClick={() => onAct()}>
            {action.label}
          </a>
        ) : action && !acted && (coupon || !action.href) ? (
          <button
            type="button"
            class="action"
            onClick={() => {
              onAct();
              if (!coupon) onDismiss('once', 'done');
            }}
          >
            {action.label}
          </button>
        ) : null}
        {ways.length ? (
          <ul>
            {ways.map((way) => (
              <li key={way.href}>
                <a href={way.href} onClick={() => onAct(way.label)}>
                  <span>{way.label}</span>
                  <Icon d="m9.5 6 6 6-6 6" />
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <Why why={why} wording={wording} onMute={(scope) => onDismiss(scope, 'mute')} />
      </section>
    </>
  );
}
