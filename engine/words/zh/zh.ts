/** Simplified Chinese: how it is said why. The words are those of the table in `console/words/zh.ts`. */
import type { Expiry, InterventionEntry, TagEntry } from '../../../protocol/trace.ts';
import type { SentenceWords } from '../sentence-words.ts';
import { HOLDS } from './holds.ts';
import { KINDS } from './kinds.ts';
import { READINGS } from './readings.ts';
import { figure } from './value.ts';

const EXPIRED: { readonly [expiry in Expiry]: string } = {
  time: '还没来得及展示，时限已过',
  untrue: '展示之前，条件已不成立',
  failure: '结账失败，本次访问不再展示优惠',
  outranked: '展示之前，出现了更紧急的内容',
  limit: '展示次数已达到限制',
  muted: '顾客已关闭这类提示',
  consent: '顾客只同意本次会话，只展示排障和求助',
  cap: '该访客看到的提示已达到上限',
  coupon: '购物车中已有优惠码',
  off: '已被关闭',
};

const TAGGED: { readonly [state in TagEntry['state']]: (tag: string) => string } = {
  open: (tag) => `打上标签“${tag}”`,
  shown: (tag) => `展示了标签“${tag}”对应的内容`,
  resolved: (tag) => `标签“${tag}”已解决`,
  expired: (tag) => `标签“${tag}”已过期`,
  undone: (tag) => `撤回标签“${tag}”`,
};

export const ZH: SentenceWords = {
  readings: READINGS,
  holds: HOLDS,
  noHold: '没有说明原因',
  explained: {
    holds: (because) => `条件成立：${because}。`,
    notNow: (because) => `还不是时候：${because}。`,
    decided: '已作出决策，正等待展示',
    answered: '条件成立时已经处理过，要等条件不再成立之后才会再次触发',
  },
  madeOf: (said, parts) =>
    `${said}，由以下部分组成：${parts.map(({ name, points }) => `“${name}”${figure(points)}`).join('、')}`,
  together: (said) => said.join('，且 ').replaceAll(/且 (?=[\p{Script=Han}])/gu, '且'),
  tag: ({ tag, state, name, rule, book }, grounds) =>
    `${TAGGED[state](tag)}：来自“${name}”（规则 ${rule}，规则库第 ${book} 版）${because(grounds)}。`,
  intervention(entry, grounds, hold) {
    const title = `“${entry.name}”（${KINDS[entry.kind]}，规则 ${entry.rule}，规则库第 ${entry.book} 版）`;
    if (entry.result === 'expired') return `撤回${title}：${EXPIRED[entry.expiry ?? 'time']}。`;
    if (entry.result === 'held') return `暂缓${title}：${hold}。原本应当展示${because(grounds)}。`;
    if (entry.result === 'eligible') {
      const arm = entry.arm === 'holdout' ? '属于对照组' : '属于展示组';
      const variant = entry.variant === undefined ? '' : `，变体 ${entry.variant}`;
      return `首次符合${title}的条件，${arm}${variant}${because(grounds)}。`;
    }
    if (entry.result === 'armed') return `预先下发${title}，时机一到就展示${because(grounds)}。`;
    return `决定展示${title}${because(grounds)}。${competitors(entry)}`;
  },
};

function because(grounds: string): string {
  if (grounds === '') return '';
  return `，因为${/^\p{Script=Han}/u.test(grounds) ? '' : ' '}${grounds}`;
}

function competitors({ over = [], overMore = 0 }: InterventionEntry): string {
  if (over.length === 0) return '';
  const named = over.map(({ name, kind }) => `“${name}”（${KINDS[kind]}）`).join('、');
  return `它优先于${named}${overMore > 0 ? `，以及另外 ${overMore} 条` : ''}。`;
}
