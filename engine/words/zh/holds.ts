/** Why something was held back, in Chinese. */
import type { Hold } from '../../../protocol/trace.ts';
import type { HoldWords } from '../sentence-words.ts';
import { KINDS } from './kinds.ts';
import { duration, figure } from './value.ts';

const VOID: { readonly [by in Extract<Hold, { code: 'void' }>['by']]: string } = {
  failure: '此前结账已失败',
  cart: '此前购物车已变化',
  time: '已过时限',
  untrue: '条件已不成立',
};

const LIMITS: { readonly [limit in Extract<Hold, { code: 'limit' }>['limit']]: string } = {
  perVisitor: '每位访客',
  perVisit: '每次访问',
  every: '间隔',
};

export const HOLDS: HoldWords = {
  lost: ({ to }) => `让位给规则 ${to}`,
  pending: ({ to }) => `规则 ${to} 仍在等待展示`,
  quiet: ({ until }) => `静默时间持续到 ${moment(until)}`,
  limit: ({ limit, max }) =>
    `已达到次数限制（${LIMITS[limit]}：${typeof max === 'number' ? `${max} 次` : duration(max)}）`,
  failure: () => '本次访问中结账失败，失败后不展示优惠',
  muted: ({ scope }) => (scope === 'all' ? '顾客已关闭全部提示' : '顾客已关闭这条提示'),
  consent: () => '顾客只同意本次会话，只展示排障和求助',
  void: ({ by }) => `提示已预先下发并展示，但${VOID[by]}`,
  cap: ({ of, max, per }) =>
    `${of === 'all' ? '优惠、提醒和调查' : KINDS[of]}已展示 ${max} 次，达到每${per === 'visit' ? '次访问' : '位访客'}的上限`,
  budget: () => '预算已用完',
  likely: ({ risk, needs }) =>
    `流失风险为 ${figure(risk)}，达到 ${figure(needs)} 才展示优惠：这位顾客本来就很可能购买`,
  coupon: ({ coupon }) => `购物车中已有优惠码 ${coupon}`,
  holdout: ({ by }) =>
    by === 'site' ? '访客属于对照组，不展示任何内容，以便衡量效果' : '访客分到的变体不展示内容，以便衡量效果',
  off: ({ scope }) => (scope === 'site' ? '站点已关闭全部提示' : '这条规则已关闭'),
};

/** @param at epoch milliseconds */
function moment(at: number): string {
  const format = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat('zh-CN', format).format(at)}（UTC）`;
}
