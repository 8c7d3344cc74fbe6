/** In: a decision and what the customer did with it so far. Out: the card. */
import type { Decision } from '../../protocol/intervention.ts';
import { Code, type CodeProps } from './code.tsx';
import type { PromptReport } from './contract.ts';
import { Icon } from './icon.tsx';
import { Own } from './own.tsx';
import { safeHref } from './safe-href.ts';
import { Survey, type SurveyProps } from './survey.tsx';
import { Why } from './why.tsx';

export interface CardState {
  /** The offer was accepted or the survey answered: neither is asked again. */
  done: boolean;
  /** What came of it, in our own words. */
  note: string;
  /** The coupon's code, once it is to be seen. */
  code: string | undefined;
  copied: boolean;
  /** What is announced to screen readers is in its place. */
  spoken: boolean;
}

export interface CardProps
  extends CardState,
    Pick<CodeProps, 'wording' | 'onCopy'>,
    Pick<SurveyProps, 'onRate'> {
  decision: Decision;
  onAct(choice?: string): void;
  onDismiss: PromptReport['dismissed'];
}

export function Card(props: CardProps) {
  const { decision, wording, done, note, code, copied, spoken, onAct, onRate, onCopy, onDismiss } = props;
  const { kind, title, text, steps, action, choices, items, why, whyLang, scale } = decision;
  const coded = action?.coupon ?? action?.single;
  const href = safeHref(action?.href);
  const ways = choices?.filter((choice) => safeHref(choice.href));
  return (
    <>
      <div class="news" role="status">
        {note ? [note, code].join(' ') : spoken && `${title}. ${text}`}
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
            aria-label={wording.words.close}
            onClick={() => onDismiss('once', 'close')}
          >
            <Icon d="m7 7 10 10M17 7 7 17" />
          </button>
        </div>
        <p id="text">{text}</p>
        {steps && (
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {items && (
          <ul class="items">
            {items.map(({ name, quantity }) => (
              <li key={name}>
                <span>{name}</span>
                <b>× {quantity}</b>
              </li>
            ))}
          </ul>
        )}
        {scale && !done && <Survey {...{ scale, wording, onRate }} />}
        {note && (
          <Own lang={wording.lang} class="note">
            {note}
          </Own>
        )}
        {code && <Code {...{ code, wording, copied, onCopy }} />}
        {action &&
          (href && (done || !coded) ? (
            <a class="action" href={href} onClick={() => onAct()}>
              {action.label}
            </a>
          ) : (
            !done &&
            (coded || !action.href) && (
              <button
                type="button"
                class="action"
                onClick={() => {
                  onAct();
                  if (!coded) onDismiss('once', 'done');
                }}
              >
                {action.label}
              </button>
            )
          ))}
        {ways && (
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
        )}
        <Why why={why} whyLang={whyLang} wording={wording} onMute={(scope) => onDismiss(scope, 'mute')} />
      </section>
    </>
  );
}
