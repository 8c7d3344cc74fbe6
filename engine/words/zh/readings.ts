/** The conditions in Chinese, those that hold and those that do not. */
import type {
  DidCondition,
  EventPattern,
  FactCondition,
  ScheduleCondition,
  TagState,
} from '../../../protocol/condition.ts';
import type { Param } from '../../../protocol/event.ts';
import { operatorOf } from '../../condition/operators.ts';
import { tagStates } from '../../condition/tag-states.ts';
import { isQuantity } from '../is-quantity.ts';
import type { Readings } from '../sentence-words.ts';
import { comparison, tidy } from './operators.ts';
import { duration, figure, value } from './value.ts';

const DAYS: { readonly [day: string]: string } = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};

const STATES: { readonly [state in TagState]: string } = {
  open: '已打上',
  shown: '已展示内容',
  resolved: '已解决',
  expired: '已过期',
};
const NOT_SET = '未打上';

export const READINGS: Readings = {
  fact: {
    holding(condition, saw, not) {
      const [name] = operatorOf(condition);
      const is = has(condition, saw);
      // What is equal, known or unknown is said by the value itself.
      if (!not && (name === 'is' || name === 'exists')) return is;
      return `${is}（${not ? '并非' : ''}${comparison(condition)}）`;
    },
    failing: (condition, saw, wanted) =>
      `${has(condition, saw)}（要求：${wanted ? '' : '并非'}${comparison(condition)}）`,
  },
  did: {
    holding: (condition, saw) =>
      `${within(condition.within)}${saw === 0 ? '没有发生' : `发生过 ${figure(saw as number)} 次`} ${pattern(condition)}`,
    failing: (condition, saw, wanted) =>
      `${READINGS.did.holding(condition, saw, false)}（要求：${wanted ? times(condition) : '并非如此'}）`,
  },
  sequence: {
    holding({ sequence, without = [], within: time }, saw, not) {
      const order = sequence.map(pattern).join(' → ');
      const but = without.length > 0 ? `，期间没有 ${without.map(pattern).join(' 或 ')}` : '';
      const came = not ? `只进行到第 ${saw} 步，共 ${sequence.length} 步` : '依次发生';
      return tidy(`${within(time)}${came}：${order}${but}`);
    },
    failing(condition, saw, wanted) {
      const asked = wanted ? `全部 ${condition.sequence.length} 步` : '并非如此';
      return `${READINGS.sequence.holding(condition, saw, wanted)}（要求：${asked}）`;
    },
  },
  silence: {
    holding({ silence, after, for: length, time }, saw) {
      const seconds = typeof saw === 'number' ? Math.floor(saw / 1_000) : 0;
      const clock = time === 'wall' ? `的 ${figure(seconds)} 秒里` : `，看着商店的 ${figure(seconds)} 秒里`;
      return `${after} 之后${clock}没有 ${silence.join(' 或 ')}（要求 ${duration(length)}）`;
    },
    failing(condition, saw, wanted) {
      const { silence, after, for: length } = condition;
      if (!wanted || saw !== 0) return READINGS.silence.holding(condition, saw, false);
      return `${after} 之后还没有开始计时（要求：${duration(length)}没有 ${silence.join(' 或 ')}）`;
    },
  },
  tag: {
    holding: ({ tag }, saw) => `标签“${tag}”${state(saw)}`,
    failing: ({ tag, is }, saw, wanted) =>
      `标签“${tag}”${state(saw)}（要求：${wanted ? '' : '并非'}${tagStates(is).map(state).join('或')}）`,
  },
  segment: {
    holding: (_condition, saw, not) => `访客${not ? '不' : ''}属于人群${value(saw)}`,
    failing: (_condition, saw, wanted) => `访客${wanted ? '不' : ''}属于人群${value(saw)}`,
  },
  schedule: {
    holding: (condition, saw, not) =>
      `当时站点时间为${clock(saw)}（${not ? '并非' : ''}${schedule(condition)}）`,
    failing: (condition, saw, wanted) =>
      `站点时间为${clock(saw)}（要求：${wanted ? '' : '并非'}${schedule(condition)}）`,
  },
};

function has(condition: FactCondition, saw: Param): string {
  const { fact } = condition;
  return saw === null ? `${fact} 未知` : tidy(`${fact} 为 ${value(saw, isQuantity(condition))}`);
}

function pattern({ did, where = [] }: EventPattern): string {
  const tests = where.map((leaf) => tidy(`${leaf.param} ${comparison(leaf)}`));
  return tests.length > 0 ? `${did}（${tests.join('，且 ')}）` : did;
}

/** @returns what stands before the verb; nothing for "ever" */
function within(time: string | undefined): string {
  if (time === undefined) return '';
  return time === 'visit' ? '本次访问中' : `最近 ${duration(time)}内`;
}

function times({ times: asked }: DidCondition): string {
  if (asked === undefined || typeof asked === 'number') return `至少 ${figure(asked ?? 1)} 次`;
  return `次数${comparison(asked)}`;
}

function state(saw: Param | undefined): string {
  const known: { readonly [name: string]: string } = STATES;
  return (typeof saw === 'string' ? known[saw] : undefined) ?? NOT_SET;
}

/** @param saw the site's clock as the trace has it, such as `Mon 2026-11-02 10:00` */
function clock(saw: Param): string {
  const [day = '', date, time] = typeof saw === 'string' ? saw.split(' ') : [];
  return date === undefined ? value(saw) : ` ${date}（${DAYS[day.toLowerCase()] ?? day}）${time ?? ''}`;
}

function schedule({ schedule: { days, from, to, since, until } }: ScheduleCondition): string {
  return [
    days?.map((day) => DAYS[day]).join('、'),
    from && `${from} 起`,
    to && `${to} 止`,
    since && `自 ${since}`,
    until && `至 ${until}`,
  ]
    .filter(Boolean)
    .join('，');
}
