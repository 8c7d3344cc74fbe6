/** Parses the frame of a browser batch: who sends, under which consent, when, and the events still unread. */
import { LIMITS } from '../../../protocol/limits.ts';
import type { ConsentMode } from '../../../protocol/wire.ts';
import { WireError } from '../wire-error.ts';
import { asNumber, asObject, asText, type JsonObject } from './object.ts';
import { guardShape } from './shape.ts';

/** 128 random bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{22}$/;
const LANG = /^[A-Za-z0-9-]{2,35}$/;
const TAG = /^[\w.+-]{1,20}$/;

export interface BatchFields {
  /** The tag's secret; the visitor id is its hash. */
  secret: string;
  mode: ConsentMode;
  /** Epoch milliseconds on the visitor's clock. */
  sent: number;
  list: readonly unknown[];
  lang: string | undefined;
  /** Version of the tag, such as `0.1.0`. */
  tag: string | undefined;
}

/** @throws WireError `malformed`, `wrong_version` or `too_deep` */
export function batchBody(value: unknown): JsonObject {
  guardShape(value);
  const body = asObject(value);
  if (!body) throw new WireError('malformed');
  if (body['v'] !== LIMITS.wireVersion) throw new WireError('wrong_version');
  return body;
}

/** @throws WireError `malformed` or `too_large` */
export function batchFields(body: JsonObject): BatchFields {
  const { visitor: secret, mode, events: list } = body;
  const sent = asNumber(body['sent']);
  if (typeof secret !== 'string' || !SECRET.test(secret)) throw new WireError('malformed');
  if ((mode !== 'granted' && mode !== 'session') || sent === undefined || !Array.isArray(list)) {
    throw new WireError('malformed');
  }
  if (list.length > LIMITS.batchEvents) throw new WireError('too_large');
  const lang = asText(body['lang'], 35);
  const tag = asText(body['tag'], 20);
  return {
    secret,
    mode,
    sent,
    list,
    lang: lang !== undefined && LANG.test(lang) ? lang : undefined,
    tag: tag !== undefined && TAG.test(tag) ? tag : undefined,
  };
}
