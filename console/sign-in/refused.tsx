/** Where a form says why it was refused; the place is there before, so that it is read out. */

export function Refused({ why }: { why: string }) {
  return (
    <p role="alert" class={why ? 'bad-text' : 'unseen'}>
      {why}
    </p>
  );
}
