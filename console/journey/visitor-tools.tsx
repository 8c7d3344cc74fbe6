/** What a visitor may ask the shop for: a copy of all that is kept of them, and its erasure. */
import { useRef, useState } from 'preact/hooks';
import { ApiFailure } from '../api/api-failure.ts';
import { eraseVisitor, exportHref } from '../api/visitor.ts';
import { WORDS } from '../words.ts';

interface Props {
  site: string;
  visitor: string;
  onErased(): void;
}

export function VisitorTools({ site, visitor, onErased }: Props) {
  const words = WORDS.visitor;
  const dialog = useRef<HTMLDialogElement>(null);
  const [failure, setFailure] = useState('');
  const erase = async () => {
    setFailure('');
    try {
      await eraseVisitor(site, visitor);
      dialog.current?.close();
      onErased();
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error.message : WORDS.failure.title);
    }
  };
  return (
    <section class="visitor-tools" aria-label={words.title}>
      <a class="button" href={exportHref(site, visitor)} download>
        {words.exported}
      </a>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        {words.erase}
      </button>
      <dialog ref={dialog} class="debug" aria-labelledby="erase-title">
        <h2 id="erase-title">{words.sure}</h2>
        <p>{words.what}</p>
        <p class="bad-text" role="alert">
          {failure}
        </p>
        <form method="dialog" class="visitor-tools">
          <button type="submit" class="button">
            {words.keep}
          </button>
          <button type="button" class="button" onClick={erase}>
            {words.eraseNow}
          </button>
        </form>
      </dialog>
    </section>
  );
}
