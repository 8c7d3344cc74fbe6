/**
 * In: the fragment of a link from the console. Out: what the rule under way would show, drawn by the prompts chunk, and
 * a line that says that it is a preview. Nothing of it is told to anybody.
 */
import type { Decision } from '../../protocol/intervention.ts';
import { type PreviewReply, type PreviewRequest, toolsKey } from '../../protocol/preview.ts';
import { bare } from '../bare.ts';
import { guard } from '../guard.ts';
import type { PromptChunk, Shown } from '../prompt/contract.ts';
import type { Opened } from './contract.ts';
import { createStrip } from './strip.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** In place of the code of a visitor's own, which nobody has made. */
const SAMPLE = 'SAMPLE-7K2M';

/** @param end the preview is over, on the next pages too */
export function startPreview(
  { site, base, load }: Pick<Opened, 'site' | 'base' | 'load'>,
  fragment: string,
  end: () => void,
): () => void {
  const { hash, pathname, search } = location;
  // Not into bookmarks, shared addresses or the shop's own analytics.
  if (hash === fragment) history.replaceState(history.state, '', pathname + search);
  // Of who made the link, whatever the browser speaks.
  const [words, lang] = /=zh/.test(fragment) ? [zh, 'zh'] : [en, 'en'];
  const request: PreviewRequest = { v: 1, key: site, token: fragment.split(`${toolsKey(site)}=`)[1] ?? '' };
  let reply: PreviewReply | undefined;
  let chosen = -1;
  let shown: Shown | undefined;
  let turn = 0;

  const close = () => {
    shown?.close();
    shown = undefined;
  };
  const show = async () => {
    const mine = ++turn;
    const { name, prompts } = reply as PreviewReply;
    const decision = prompts[chosen];
    close();
    let says = words.nothing;
    if (decision) {
      const chunk = await load<PromptChunk>('__PROMPT_FILE__');
      if (mine !== turn) return;
      try {
        shown = chunk.showPrompt(decision, {
          shown() {},
          rated() {},
          acted: async () => ({
            applied: false,
            code: decision.action?.single ? SAMPLE : decision.action?.coupon,
          }),
          dismissed: close,
        });
        says = words.lead;
      } catch (error) {
        says = error === 'slot' ? words.noSlot + decision.slot : words.noAnchor;
      }
    }
    strip.say(`${words.title}: ${name}`, says);
  };
  /** The newest that was saved. */
  const ask = guard(async () => {
    const mine = ++turn;
    const answer = await fetch(
      `${base}v1/preview`,
      bare({ method: 'POST', body: JSON.stringify(request), credentials: 'omit' as const }),
    ).catch(() => undefined);
    if (mine !== turn) return;
    if (answer?.ok) {
      reply = (await answer.json()) as PreviewReply;
      const { name, prompts } = reply;
      if (!prompts[chosen]) chosen = suiting(prompts);
      strip.say(name, '', prompts.map(lookOf), chosen);
      return show();
    }
    close();
    // What the collector refuses is no better on the next page.
    const refused = /^4(?!29)/.test(`${answer?.status}`);
    if (refused) guard(() => sessionStorage.removeItem(toolsKey(site)))();
    strip.say(words.title, refused ? words.ended : words.unreachable, []);
  });
  const lookOf = ({ lang: of, variant }: Decision) =>
    [new Intl.DisplayNames(lang, { type: 'language' }).of(of), variant].filter(Boolean).join(' · ');
  const strip = createStrip({
    words,
    lang,
    again: ask,
    end,
    choose(look) {
      chosen = look;
      void guard(show)();
    },
  });
  ask();
  return () => {
    turn++;
    close();
    strip.remove();
  };
}

/** @returns the place of the one in the page's language, else of the first */
function suiting(prompts: readonly Decision[]): number {
  const { lang } = document.documentElement;
  const base = (tag: string) => tag.split('-')[0];
  const found = [
    prompts.findIndex((one) => one.lang === lang),
    prompts.findIndex((one) => base(one.lang) === base(lang)),
  ].find((place) => place >= 0);
  return found ?? 0;
}
