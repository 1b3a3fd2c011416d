import type { Language } from '@fortnight/shared/rule/problem';

/** What a mail is for: a notice's kind, and for a decision what was decided. */
export type NoticeTopic =
  'leave-asked' | 'leave-approved' | 'leave-refused' | 'leave-cancelled' | 'leave-given-back' | 'shifts-changed';

interface TopicWords {
  readonly subject: string;
  readonly hello: string;
}

/** Words of the mails about leave and shifts. `{…}` are filled in; names and notes come from people. */
export interface NoticeWords {
  readonly topics: Readonly<Record<NoticeTopic, TopicWords>>;
  readonly hi: string;
  readonly note: string;
  readonly rest: string;
  readonly swapped: string;
  readonly fixed: string;
  readonly onwards: string;
  readonly link: string;
  readonly foot: string;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  'zh-CN': {
    topics: {
      'leave-asked': { subject: '待批请假：{name}，{when}', hello: '{name}申请请假：{when}。请决定是否批准。' },
      'leave-approved': {
        subject: '请假已批准：{when}',
        hello: '你 {when} 的请假已批准（{by}）。这段时间的培训按请假计。',
      },
      'leave-refused': { subject: '请假未批准：{when}', hello: '你 {when} 的请假未获批准（{by}）。' },
      'leave-cancelled': { subject: '请假已取消：{when}', hello: '你 {when} 的请假已取消（{by}），请照常上班。' },
      'leave-given-back': { subject: '已销假：{name}，{when}', hello: '{name}已销假：{when}，照常上班。' },
      'shifts-changed': { subject: '班次有变：{when}', hello: '你 {when} 的班次有变，现在是：' },
    },
    hi: '{reader}，你好。',
    note: '说明：{note}',
    rest: '休息',
    swapped: '换班',
    fixed: '调整',
    onwards: '{from}起',
    link: '打开系统查看',
    foot: '此信由系统发出，请勿回复。',
  },
  en: {
    topics: {
      'leave-asked': {
        subject: 'Leave to decide: {name}, {when}',
        hello: '{name} asks for leave: {when}. Please approve or refuse it.',
      },
      'leave-approved': {
        subject: 'Leave approved: {when}',
        hello: 'Your leave of {when} is approved ({by}). Trainings of that time count as excused.',
      },
      'leave-refused': { subject: 'Leave not approved: {when}', hello: 'Your leave of {when} is not approved ({by}).' },
      'leave-cancelled': {
        subject: 'Leave cancelled: {when}',
        hello: 'Your leave of {when} is cancelled ({by}); you are expected at work.',
      },
      'leave-given-back': {
        subject: 'Leave given back: {name}, {when}',
        hello: '{name} gave back the leave of {when} and comes to work.',
      },
      'shifts-changed': {
        subject: 'Your shifts changed: {when}',
        hello: 'Your shifts of {when} changed. They are now:',
      },
    },
    hi: 'Hello {reader},',
    note: 'Note: {note}',
    rest: 'rest',
    swapped: 'swapped',
    fixed: 'changed',
    onwards: 'from {from} on',
    link: 'Open the app',
    foot: 'This mail was sent by the system. Please do not answer it.',
  },
};
