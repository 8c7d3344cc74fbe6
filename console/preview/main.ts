/**
 * The page inside the preview's frame. In: a decision, told by the editor around it. Out: the prompt as the tag's own
 * chunk draws it on a shop's page; nothing of it is sent anywhere.
 */
import type { Decision } from '../../protocol/intervention.ts';
import type { PromptChunk, Shown } from './prompt-chunk.ts';

/** Where a tip points in the preview, whatever it points at in the shop. */
const ANCHOR = '#here';

let chunk: Promise<PromptChunk> | undefined;
let shown: Shown | undefined;
let latest = 0;

addEventListener('message', ({ origin, source, data }: MessageEvent<{ preview?: Decision }>) => {
  if (origin === location.origin && source === parent && data.preview) void show(data.preview);
});
parent.postMessage({ previewReady: true }, location.origin);

async function show(decision: Decision): Promise<void> {
  const turn = ++latest;
  // The chunk asks the page for its language once, when it is loaded.
  document.documentElement.lang = decision.lang;
  chunk ??= loadChunk();
  const { showPrompt } = await chunk;
  if (turn !== latest) return;
  shown?.close();
  const slot = document.querySelector<HTMLElement>('.place');
  if (slot) slot.dataset['kairosSlot'] = decision.slot ?? '';
  slot?.classList.toggle('room', decision.surface === 'slot');
  const placed = decision.surface === 'tip' ? { ...decision, anchor: ANCHOR } : decision;
  const close = () => {
    shown?.close();
    shown = undefined;
  };
  shown = showPrompt(placed, {
    shown: () => {},
    acted: async () => ({
      applied: false,
      code: decision.action?.single ? 'SAMPLE-7K2M' : decision.action?.coupon,
    }),
    rated: () => {},
    dismissed: close,
  });
}

/** Its name carries the hash of its content; the build has written all names down. */
async function loadChunk(): Promise<PromptChunk> {
  const files = (await (await fetch('/sri.json')).json()) as { [file: string]: string };
  const file = Object.keys(files).find((name) => /^kairos-prompt\.[\w-]+\.js$/.test(name));
  return (await import(`/${file}`)) as PromptChunk;
}
