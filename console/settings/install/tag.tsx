/** The tag to copy. */
import { CopyButton } from '../../parts/copy-button.tsx';
import { WORDS } from '../../words.ts';

export function Tag({ site }: { site: string }) {
  const { empty } = WORDS;
  const tag = `<script async src="${location.origin}/kairos.js" data-site="${site}"></script>`;
  return (
    <>
      <p>{empty.tag}</p>
      {/* It is wider than a phone, and the keyboard must reach what scrolls. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre class="code" tabIndex={0}>
        <code>{tag}</code>
      </pre>
      <CopyButton text={tag} what={empty.tagName} wide />
      <p class="muted">
        {empty.consent} <code>data-consent="granted"</code>.
      </p>
    </>
  );
}
