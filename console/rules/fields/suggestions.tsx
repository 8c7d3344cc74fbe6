/** Values that were seen lately, offered by the browser while one types into the field that names the list. */
interface Props {
  id: string;
  values: readonly (string | number)[];
}

export function Suggestions({ id, values }: Props) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
