/** In: the pictures of a folder. Out: a page with all of them, each under what it shows. */
import type { Picture } from './take-pictures.ts';

/** @returns HTML that stands in the pictures' folder */
export function contactSheet(title: string, pictures: readonly Picture[]): string {
  const groups = Map.groupBy(pictures, ({ group }) => group);
  const sections = [...groups].map(
    ([group, members]) =>
      `<h2>${group}</h2><div>${members
        .toSorted((one, other) => one.file.localeCompare(other.file))
        .map(
          ({ file }) =>
            `<a href="${file}"><img src="${file}" alt="" loading="lazy"><br>${file.replace('.png', '')}</a>`,
        )
        .join('\n')}</div>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{font:15px/1.5 system-ui;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}
a{color:inherit;font-size:13px}img{max-width:320px;max-height:420px;border:1px solid #ccc}</style>
<h1>${title}</h1>
${sections.join('\n')}
</html>
`;
}
