import type { Language } from '@fortnight/shared/rule/problem';

/** Words of the invite mail. `{…}` are filled in; names come from people and are escaped where they are put in. */
export interface InviteWords {
  readonly subject: string;
  readonly brand: string;
  readonly badge: string;
  readonly hello: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly audience: string;
  readonly noRoom: string;
  readonly noInstructor: string;
  readonly people: string;
  readonly accept: string;
  readonly tentative: string;
  readonly decline: string;
  readonly hint: string;
  readonly attached: string;
  readonly subscribe: string;
  readonly ask: string;
  readonly foot: string;
  readonly answerAt: string;
  readonly feedName: string;
  readonly organizer: string;
}

export const inviteWords: Readonly<Record<Language, InviteWords>> = {
  'zh-CN': {
    subject: '培训邀请：{title}，{day} {hours}',
    brand: '{site} 客服培训',
    badge: '培训邀请',
    hello: '{name}，你好。这场课已经批准，请回复是否参加。',
    when: '时间',
    where: '地点',
    who: '讲师',
    audience: '对象',
    noRoom: '待定',
    noInstructor: '待定',
    people: '{teams} {count} 人，{classHours} 课时',
    accept: '参加',
    tentative: '暂定',
    decline: '不能来',
    hint: '点了之后会打开一页，再确认一次才算数；不用登录。不能来请在开课前说明原因。',
    attached: '附件 invite.ics',
    subscribe: '订阅我的培训日历',
    ask: '有问题找 {instructor}',
    foot: '这封邮件由训程发出，发给 {address}。请不要转发，按钮只对你有效。',
    answerAt: '回复：{url}',
    feedName: '{name}的培训',
    organizer: '{site} 客服培训',
  },
  en: {
    subject: 'Training invitation: {title}, {day} {hours}',
    brand: '{site} training',
    badge: 'Training invitation',
    hello: 'Hello {name}, this session is approved. Please say whether you take part.',
    when: 'Time',
    where: 'Place',
    who: 'Instructor',
    audience: 'For',
    noRoom: 'To be named',
    noInstructor: 'To be named',
    people: '{teams}, {count} people, {classHours} class hours',
    accept: 'Accept',
    tentative: 'Tentative',
    decline: 'Decline',
    hint: 'A button opens a page, and only the confirmation there counts; you need not sign in. If you cannot come, say why before the session begins.',
    attached: 'Attached: invite.ics',
    subscribe: 'Subscribe to my training calendar',
    ask: 'Questions? Ask {instructor}',
    foot: 'Sent by Fortnight to {address}. Please do not forward it: the buttons are yours alone.',
    answerAt: 'Reply: {url}',
    feedName: 'Training of {name}',
    organizer: '{site} training',
  },
};

/** Colours of the light theme's tokens; mail readers know no variables. */
export const mailColours = {
  page: '#f5f6f8',
  surface: '#ffffff',
  sunken: '#f0f2f5',
  line: '#e3e6eb',
  lineStrong: '#cdd2da',
  ink: '#1c2129',
  ink2: '#4a5261',
  ink3: '#636b7a',
  accent: '#2b52c8',
  accentInk: '#2648b3',
  accentSoft: '#e9eefb',
} as const;

/** The bar of each programme tint, 1 to 8. */
export const tintBars = [
  '#2773d3',
  '#e08a1c',
  '#3530bf',
  '#0eaf8c',
  '#cc78bd',
  '#93974c',
  '#832d11',
  '#52545f',
] as const;
