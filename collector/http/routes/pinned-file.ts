/** Of all files of the tag the one a page names to stay at this version, with its hash. */

/** @param integrity the hash of each of the tag's files, as `sri.json` has them */
export function pinnedFile(
  integrity: Readonly<Record<string, string>>,
): { file: string; integrity: string } | undefined {
  const file = Object.keys(integrity).find((name) => /^kairos\.[\w-]{8}\.js$/.test(name));
  return file === undefined ? undefined : { file, integrity: integrity[file] ?? '' };
}
