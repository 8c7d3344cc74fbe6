/** The prompt's own words in simplified Chinese. */
import type { Words } from './en.ts';

export const zh: Words = {
  close: '关闭',
  why: '为什么会看到这条消息？',
  privacy: '仅根据您在本店的浏览和操作显示。',
  muteRule: '不再显示这条消息',
  muteAll: '在本店不再显示任何消息',
  codeReady: '您的优惠码已生成，请在结账时输入。',
  codeComes: '正在生成您的优惠码…',
  codeFailed: '暂时没有成功，请再试一次。',
  applied: '已完成，优惠已加入购物车。',
  copy: '复制',
  copied: '已复制',
  thanks: '谢谢，您的反馈对我们很有帮助。',
  five: ['很差', '非常好'],
  nps: ['不太可能', '非常可能'],
};
