/** Holds a schema to a type: it does not compile if one of them says something the other does not. */
import type { Static, TSchema } from 'typebox';

/** Without `readonly`, and interfaces written out. */
type Plain<T> = T extends readonly unknown[]
  ? { -readonly [K in keyof T]: Plain<T[K]> }
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;
/** With nothing optional: of two objects that fit each other, one may lack what is optional in the other. */
type Full<T> = T extends readonly unknown[]
  ? { [K in keyof T]: Full<T[K]> }
  : T extends object
    ? { [K in keyof T]-?: Full<T[K]> }
    : T;
type Fits<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Same<A, B> = Fits<Plain<A>, Plain<B>> extends true ? Fits<Full<Plain<A>>, Full<Plain<B>>> : false;

/** @returns a function that takes a schema of exactly this type and gives it back */
export function exactly<T>() {
  return <S extends TSchema>(schema: Same<Static<S>, T> extends true ? S : never): S => schema;
}
