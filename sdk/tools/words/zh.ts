/** What a preview says of itself on the page, in simplified Chinese. */
import type { Words } from './en.ts';

export const zh: Words = {
  title: '预览',
  lead: '只有您能看到，不会存储或计入统计。',
  noSlot: '本页不显示：没有空着的位置 ',
  noAnchor: '本页不显示：看不到提示所指的内容。',
  nothing: '没有可显示的内容：规则还没有标题和正文，或已被删除。',
  ended: '此链接已失效或复制不完整。请在规则编辑器中重新生成。',
  unreachable: '加载失败。',
  look: '语言和版本',
  again: '重新显示',
  end: '结束预览',
};
