/** One route as its row in the catalogue has it: what it is for, what it takes, what it answers. */
import type { TObject, TSchema } from 'typebox';
import type { Role } from '../../../protocol/api/accounts.ts';
import type { ErrorCode } from '../../../protocol/errors.ts';

export interface Operation {
  /** What it does, in a sentence; the first words tell it from the others. */
  summary: string;
  /** What has to be known beside it: units, bounds, what it changes. */
  about?: string;
  /** Parts of the address that are names with a colon. */
  params?: TObject;
  /** What may stand after the question mark; numbers are read from their digits. */
  query?: TObject;
  body?: TSchema;
  /** Of what is not below `/api`, who may: a page with a public key of the site, or a server with a secret one. */
  opens?: 'key' | 'secret';
  /** Of a 200. */
  reply: TSchema;
  /** Of the reply, where it is not JSON. */
  media?: 'text/event-stream';
  /** Refusals beyond those that every route has (see `refusals.ts`). */
  errors?: readonly ErrorCode[];
  /** Bodies of refusals that say more than code and message. */
  details?: { readonly [code in ErrorCode]?: TSchema };
  /** Largest body in bytes, where it may be larger than others. */
  bodyLimit?: number;
}

/** Who may: of `/api` a role, of what is beside it a key. */
export type AskedRole = Role | 'anyone' | NonNullable<Operation['opens']>;
