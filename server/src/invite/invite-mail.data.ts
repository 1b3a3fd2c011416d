import type { Reply } from '@fortnight/shared/invite/invite.contract';
import type { Language } from '@fortnight/shared/rule/problem';

/** What a letter is for: it decides subject, badge and first sentence. */
export type LetterTopic =
  'request' | 'time' | 'room' | 'instructors' | 'several' | 'again' | 'cancel' | 'removal' | 'accepted' | 'switched';

interface TopicWords {
  readonly subject: string;
  readonly badge: string;
  readonly hello: string;
}

/** Words of the invite mail. `{…}` are filled in; names come from people and are escaped where they are put in. */
export interface InviteWords {
  readonly topics: Readonly<Record<LetterTopic, TopicWords>>;
  readonly brand: string;
  readonly replyStands: Readonly<Record<Reply, string>>;
  readonly why: string;
  readonly instead: string;
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
  /** Where there is nothing to click. */
  readonly footPlain: string;
  readonly answerAt: string;
  readonly feedName: string;
  readonly organizer: string;
}

export const inviteWords: Readonly<Record<Language, InviteWords>> = {
  'zh-CN': {
    topics: {
      request: {
        subject: '培训邀请：{title}，{day} {hours}',
        badge: '培训邀请',
        hello: '{name}，你好。这场课已经批准，请回复是否参加。',
      },
      time: {
        subject: '时间已改：{title}，{day} {hours}',
        badge: '→ 时间已改',
        hello: '{name}，你好。这场课改了时间，日历里的那一条会跟着改。原来的回复不再算数，请再回复一次。',
      },
      room: {
        subject: '地点已改：{title}，{day} {hours}，{room}',
        badge: '→ 地点已改',
        hello: '{name}，你好。这场课换了地点，时间不变。{stands}',
      },
      instructors: {
        subject: '讲师已换：{title}，{day} {hours}',
        badge: '⇄ 讲师已换',
        hello: '{name}，你好。这场课换了讲师，时间不变。{stands}',
      },
      several: {
        subject: '地点和讲师已改：{title}，{day} {hours}',
        badge: '→ 地点和讲师已改',
        hello: '{name}，你好。这场课换了地点和讲师，时间不变。{stands}',
      },
      again: {
        subject: '请再回复：{title}，{day} {hours}',
        badge: '请再回复',
        hello: '{name}，你好。这场课改过时间又改了回来，请再回复一次是否参加。',
      },
      cancel: {
        subject: '课已取消：{title}，{day} {hours}',
        badge: '− 课已取消',
        hello: '{name}，你好。这场课不上了，你不用做什么，日历里的那一条会自己去掉。',
      },
      accepted: {
        subject: '已报上：{title}，{day} {hours}',
        badge: '✓ 已报上',
        hello: '{name}，你好。你已回复参加这场课，日历里会有这一条。来不了了，请在开课前再点一次下面的按钮。',
      },
      switched: {
        subject: '已改场：{title}，{day} {hours} 不用来了',
        badge: '⇄ 已改场',
        hello: '{name}，你好。你改上了 {instead} 的同一内容，这一场不用来了。日历里的那一条会自己去掉。',
      },
      removal: {
        subject: '不用参加：{title}，{day} {hours}',
        badge: '− 不用参加',
        hello: '{name}，你好。你已不在这场课的名单上，不用参加；课照常上。日历里的那一条会自己去掉。',
      },
    },
    brand: '{site} 客服培训',
    replyStands: {
      none: '请回复是否参加。',
      accepted: '你的回复“参加”仍然算数。',
      tentative: '你的回复“暂定”仍然算数。',
      declined: '你的回复“不能来”仍然算数。',
    },
    why: '原因',
    instead: '{now}（原为 {before}）',
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
    hint: '点了之后会打开一页，再确认一次才算数；不用登录。不能来请在开课前说明原因；同一内容另有一场时，可以当场改上。',
    attached: '附件 invite.ics',
    subscribe: '订阅我的培训日历',
    ask: '有问题找 {instructor}',
    foot: '这封邮件由训程发出，发给 {address}。请不要转发，按钮只对你有效。',
    footPlain: '这封邮件由训程发出，发给 {address}。',
    answerAt: '回复：{url}',
    feedName: '{name}的培训',
    organizer: '{site} 客服培训',
  },
  en: {
    topics: {
      request: {
        subject: 'Training invitation: {title}, {day} {hours}',
        badge: 'Training invitation',
        hello: 'Hello {name}, this session is approved. Please say whether you take part.',
      },
      time: {
        subject: 'New time: {title}, {day} {hours}',
        badge: '→ New time',
        hello:
          'Hello {name}, this session has moved, and the entry in your calendar moves with it. Your earlier reply no longer counts: please reply again.',
      },
      room: {
        subject: 'New place: {title}, {day} {hours}, {room}',
        badge: '→ New place',
        hello: 'Hello {name}, this session has another room; the time stays. {stands}',
      },
      instructors: {
        subject: 'New instructor: {title}, {day} {hours}',
        badge: '⇄ New instructor',
        hello: 'Hello {name}, somebody else teaches this session; the time stays. {stands}',
      },
      several: {
        subject: 'New place and instructor: {title}, {day} {hours}',
        badge: '→ New place and instructor',
        hello: 'Hello {name}, this session has another room and instructor; the time stays. {stands}',
      },
      again: {
        subject: 'Please reply again: {title}, {day} {hours}',
        badge: 'Please reply again',
        hello: 'Hello {name}, this session was moved and moved back. Please say once more whether you take part.',
      },
      cancel: {
        subject: 'Cancelled: {title}, {day} {hours}',
        badge: '− Cancelled',
        hello:
          'Hello {name}, this session does not take place. There is nothing to do; the entry leaves your calendar by itself.',
      },
      accepted: {
        subject: 'You are in: {title}, {day} {hours}',
        badge: '✓ You are in',
        hello:
          'Hello {name}, you said that you take part in this session; the entry is in your calendar. If you cannot come after all, use the buttons below before it begins.',
      },
      switched: {
        subject: 'Moved to another sitting: {title}, not on {day} {hours}',
        badge: '⇄ Moved to another sitting',
        hello:
          'Hello {name}, you take the same lesson on {instead}, so you need not come to this one. The entry leaves your calendar by itself.',
      },
      removal: {
        subject: 'You need not come: {title}, {day} {hours}',
        badge: '− You need not come',
        hello:
          'Hello {name}, you are no longer on the list of this session, which takes place without you. The entry leaves your calendar by itself.',
      },
    },
    brand: '{site} training',
    replyStands: {
      none: 'Please say whether you take part.',
      accepted: 'Your reply "accepted" stands.',
      tentative: 'Your reply "tentative" stands.',
      declined: 'Your reply "declined" stands.',
    },
    why: 'Reason',
    instead: '{now} (was {before})',
    when: 'Time',
    where: 'Place',
    who: 'Instructor',
    audience: 'For',
    noRoom: 'To be named',
    noInstructor: 'To be named',
    people: '{teams}, {count|people}, {classHours} class hours',
    accept: 'Accept',
    tentative: 'Tentative',
    decline: 'Decline',
    hint: 'A button opens a page, and only the confirmation there counts; you need not sign in. If you cannot come, say why before the session begins; where the lesson is held again you can take that sitting instead.',
    attached: 'Attached: invite.ics',
    subscribe: 'Subscribe to my training calendar',
    ask: 'Questions? Ask {instructor}',
    foot: 'Sent by Fortnight to {address}. Please do not forward it: the buttons are yours alone.',
    footPlain: 'Sent by Fortnight to {address}.',
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
