/** A rule while it is edited is plain JSON, and a place in it is a path: both as the checks of the engine name them. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };
export type Path = readonly (string | number)[];

/** @returns the JSON pointer (RFC 6901) that the checks report */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${step}`).join('');
}

/** @returns what stands at the path, `undefined` if nothing does */
export function readAt(value: Json | undefined, path: Path): Json | undefined {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Array.isArray(here)
      ? here[Number(step)]
      : Object.hasOwn(here, step)
        ? here[String(step)]
        : undefined;
  }
  return here;
}

/** @returns the value if it is an object, else an empty one: a rule that is not finished may hold anything */
export function asObject(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

export function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
