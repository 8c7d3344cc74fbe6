/** Tells the first owner where the link is that lets them in. */
import { WORDS } from '../words.ts';

export function FirstLinkHint() {
  const { signIn } = WORDS;
  return (
    <>
      <p class="lead">{signIn.lead}</p>
      <p>{signIn.looksLike}</p>
      <p class="code terminal">
        Console <span>{location.origin}/sign-in?token=…</span>
      </p>
      <ul>
        {signIn.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>{signIn.after}</p>
      <p class="muted">{signIn.why}</p>
    </>
  );
}
