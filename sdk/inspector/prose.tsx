/** In: a sentence with `code` between backticks. Out: it, the code set as code. */
export function Prose({ text }: { text: string }) {
  return <bdi>{text.split('`').map((part, i) => (i % 2 ? <code key={part}>{part}</code> : part))}</bdi>;
}
