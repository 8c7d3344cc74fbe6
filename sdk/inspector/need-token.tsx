/** Stands for what only the collector knows: it comes with the next reply, or it needs a token. */
import { Nothing } from './nothing.tsx';

interface Props {
  what: string;
  /** The collector has answered since the inspector is open, and did not tell. */
  asked: boolean;
}

export function NeedToken({ what, asked }: Props) {
  if (!asked) {
    return (
      <Nothing title={`${what} come with the collector’s next reply`}>
        <p>Do something in the shop: open a product, or put something into the cart.</p>
      </Nothing>
    );
  }
  return (
    <Nothing title={`${what} are worked out by the collector, which tells them only to you`}>
      <p>The token of this inspector does not open them: it has ended, or it is another shop’s.</p>
      <ol class="steps">
        <li>
          Open the console and choose <b>Debug this shop</b> above the list of journeys.
        </li>
        <li>
          Copy the line it shows: <code>kairos('debug', '…')</code>
        </li>
        <li>Paste it into this browser’s own console, on this page.</li>
      </ol>
      <p>Everything else here comes from the page itself and needs no token.</p>
    </Nothing>
  );
}
