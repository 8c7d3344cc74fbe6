/** For who is not signed in: where the link is, and what to do if it does not work. */
import { Notice } from '../parts/notice.tsx';
import { ScreenHeading } from '../parts/screen-heading.tsx';
import { WORDS } from '../words.ts';

/** @param refused a link was followed, and it was used before or wrong */
export function SignedOutScreen({ refused }: { refused: boolean }) {
  const { signedOut } = WORDS;
  return (
    <div class="signed-out">
      <ScreenHeading title={[signedOut.title]}>{signedOut.title}</ScreenHeading>
      {refused && (
        <Notice tone="warning" icon="warning" title={signedOut.usedTitle}>
          <p>{signedOut.usedLead}</p>
        </Notice>
      )}
      <p class="lead">{signedOut.lead}</p>
      <p>{signedOut.looksLike}</p>
      <p class="code terminal">
        Console <span>{location.origin}/sign-in?token=…</span>
      </p>
      <ul>
        {signedOut.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>{signedOut.after}</p>
      <p class="muted">{signedOut.why}</p>
    </div>
  );
}
