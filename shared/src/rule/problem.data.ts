/** Every refusal and failure that reaches a reader: status, then title and sentence in both languages. */
interface ProblemEntry {
  readonly status: number;
  readonly zh: readonly [title: string, detail: string];
  readonly en: readonly [title: string, detail: string];
}

function entry(status: number, zh: readonly [string, string], en: readonly [string, string]): ProblemEntry {
  return { status, zh, en };
}

export const problems = {
  'invalid-request': entry(
    422,
    ['填写有误', '有 {count} 处填写有误，见各栏说明。'],
    ['Some fields are wrong', '{count} fields need mending; see each field.'],
  ),
  'malformed-body': entry(
    400,
    ['请求无法读取', '请求内容不是有效的 JSON。'],
    ['Request cannot be read', 'The body is not valid JSON.'],
  ),
  'body-too-large': entry(
    413,
    ['内容过大', '请求内容超过 1 MB。请分几次提交。'],
    ['Too large', 'The request exceeds 1 MB. Send it in parts.'],
  ),
  'not-signed-in': entry(
    401,
    ['请先登录', '登录已失效或尚未登录。请登录后重试。'],
    ['Please sign in', 'You are not signed in, or your session has ended. Sign in and try again.'],
  ),
  'right-missing': entry(
    403,
    ['没有权限', '您的角色不能进行此操作。需要时请联系系统管理员。'],
    ['Not allowed', 'Your role does not allow this. Ask the administrator if you need it.'],
  ),
  'origin-refused': entry(
    403,
    ['来源不符', '请求来自其他网站，已拒绝。请在本系统页面中操作。'],
    ['Wrong origin', 'The request came from another site and was refused. Use the pages of this system.'],
  ),
  'not-found': entry(
    404,
    ['没有找到', '没有这项内容，或您无权查看。'],
    ['Not found', 'There is no such thing, or you may not see it.'],
  ),
  'stale-version': entry(
    412,
    ['内容已被更改', '您打开之后，别人已改过这项内容。请先看最新版本再改。'],
    ['Changed meanwhile', 'Somebody changed this after you opened it. Look at the latest version and try again.'],
  ),
  'version-missing': entry(
    428,
    ['缺少版本', '请在 If-Match 中写明您看到的版本。'],
    ['Version missing', 'State the version that you saw in If-Match.'],
  ),
  'key-reused': entry(
    422,
    ['重复的操作编号', '同一操作编号带来了不同内容。请刷新后重试。'],
    ['Key used before', 'The same idempotency key came with different content. Reload and try again.'],
  ),
  'too-many-requests': entry(
    429,
    ['过于频繁', '尝试次数过多，请在 {minutes} 分钟后再试。'],
    ['Too many requests', 'Too many attempts. Try again in {minutes} minutes.'],
  ),
  'database-away': entry(
    503,
    ['数据库暂时不可用', '数据没有丢失，也没有写入一半。请在几秒后重试。'],
    ['Database away', 'Nothing is lost or half-written. Try again in a few seconds.'],
  ),
  'disk-full': entry(
    507,
    ['磁盘已满', '数据库所在磁盘已满，这次没有保存；已保存的内容都在。请系统管理员腾出空间后重试。'],
    [
      'Disk full',
      'The disk of the database is full; this was not saved, what was saved before is safe. Ask your administrator to free some space, then try again.',
    ],
  ),
  'failed-inside': entry(
    500,
    ['系统出错', '操作没有生效。请记下编号 {requestId} 并告知系统管理员。'],
    ['Something failed', 'Nothing was changed. Give the number {requestId} to your administrator.'],
  ),
  'wrong-credentials': entry(
    401,
    ['登录失败', '账号或密码不对。请检查大小写后再试。'],
    ['Sign-in failed', 'The account or the password is wrong. Check upper and lower case, then try again.'],
  ),
  'act-not-in-this-state': entry(
    409,
    ['现在不能这样做', '当前状态下不能进行此操作。请刷新查看最新状态。'],
    ['Not in this state', 'This cannot be done in the present state. Reload to see the latest state.'],
  ),
  'recurrence-not-understood': entry(
    422,
    ['看不懂的重复规则', '无法按“{rule}”排出日期。请重新选择周期、星期或日期。'],
    ['Recurrence not understood', 'No dates can be made of "{rule}". Choose the period, weekdays or days again.'],
  ),
  'recurrence-never-happens': entry(
    422,
    ['重复规则没有日期', '按“{rule}”排不出任何一天。请检查月份、日期、间隔和截止日。'],
    ['Recurrence without a date', '"{rule}" names no day at all. Check its months, days, interval and end.'],
  ),
  'recurrence-part-wrong': entry(
    422,
    ['重复规则中有一项不对', '{part} 的值“{value}”无法理解或超出范围。'],
    ['A part of the recurrence is wrong', '{part}: "{value}" is not understood or out of range.'],
  ),
  'recurrence-part-twice': entry(
    422,
    ['重复规则中有一项重复', '{part} 出现了两次，只能写一次。'],
    ['A part of the recurrence comes twice', '{part} is given twice; once is allowed.'],
  ),
  'recurrence-part-missing': entry(
    422,
    ['重复规则不完整', '缺少 {part}。'],
    ['A part of the recurrence is missing', '{part} is missing.'],
  ),
  'recurrence-parts-clash': entry(
    422,
    ['重复规则自相矛盾', '{part} 不能与 {other} 同时使用。'],
    ['Parts of the recurrence clash', '{part} cannot stand together with {other}.'],
  ),
  'recurrence-no-such-date': entry(
    422,
    ['日期不存在', '{part} 中的“{value}”在日历上不存在。'],
    ['No such date', '{part}: "{value}" does not exist in the calendar.'],
  ),
  'recurrence-zone-unknown': entry(
    422,
    ['时区未知', '{part} 中的时区“{zone}”未知或缺失。请用 IANA 名称，如 Asia/Shanghai。'],
    ['Unknown time zone', '{part}: the zone "{zone}" is unknown or missing. Use an IANA name such as Asia/Shanghai.'],
  ),
  'recurrence-window-endless': entry(
    422,
    ['时间范围没有尽头', '规则没有结束，请给出 {part} 或 limit。'],
    ['Endless window', 'The rule has no end: give {part} or a limit.'],
  ),
  'recurrence-window-backwards': entry(
    422,
    ['时间范围颠倒', '{part} 早于 from。'],
    ['Window ends before it begins', '{part} is earlier than from.'],
  ),
  'recurrence-too-many': entry(
    422,
    ['次数过多', '结果超过 {most} 次。请缩短时间范围或修改 {part}。'],
    ['Too many starts', 'There are more than {most} starts. Narrow the window, or change {part}.'],
  ),
  'recurrence-line-wrong': entry(
    422,
    ['这一行无法读取', '{part} 不是所要求的 JSON：{reason}'],
    ['The line cannot be read', '{part} is not the JSON that was asked for: {reason}'],
  ),
  'already-exists': entry(
    409,
    ['已经存在', '{field}“{value}”已被使用。请换一个。'],
    ['Already exists', '{field} "{value}" is taken. Choose another one.'],
  ),
  'taken-meanwhile': entry(
    409,
    ['已被占用', '同一时间已被另一项安排占用。请刷新查看，再换一个时间、人员或教室。'],
    ['Taken meanwhile', 'Something else holds this time already. Reload, then choose another time, person or room.'],
  ),
  'still-in-use': entry(
    409,
    ['仍在使用', '其他内容仍在引用它，不能删除。'],
    ['Still in use', 'Something else still refers to it, so it cannot be removed.'],
  ),
  'too-busy': entry(
    503,
    ['系统繁忙', '同时操作的人较多，这次没有生效。请在几秒后重试。'],
    ['Busy', 'Too many people wrote at once; nothing was changed. Try again in a few seconds.'],
  ),
  'decline-needs-a-reason': entry(
    422,
    ['请说明原因', '不能来时请写明原因，主管会看到。'],
    ['Reason missing', 'Say why you cannot come; the supervisor sees it.'],
  ),
  'instead-needs-a-decline': entry(
    422,
    ['没有说不能来', '改上另一场之前，先回复这一场不能来。'],
    ['Not declined', 'To take another sitting, decline this one.'],
  ),
  'not-another-run': entry(
    409,
    ['不是同一内容的另一场', '只能改上内容相同、你还没有报上的另一场。请重新选一场。'],
    ['Not another sitting', 'Only another sitting of the same lesson can be taken instead. Choose again.'],
  ),
  'run-has-begun': entry(
    409,
    ['那一场已经开始', '你选的那一场已经开始或结束。请另选一场，或请主管安排。'],
    ['That sitting has begun', 'The sitting you chose has begun. Choose another, or leave it to the supervisor.'],
  ),
  'run-is-full': entry(
    409,
    ['没有座位了', '你选的那一场刚刚坐满。请另选一场，或请主管安排。'],
    ['No seat left', 'The last seat of that sitting has just gone. Choose another, or leave it to the supervisor.'],
  ),
  'on-leave-at-that-time': entry(
    409,
    ['那时你在休假', '你选的那一场在你的假期里。请另选一场，或请主管安排。'],
    ['You are on leave then', 'That sitting falls into your leave. Choose another, or leave it to the supervisor.'],
  ),
  'busy-at-that-time': entry(
    409,
    ['那时你有别的课', '你选的那一场和你的另一场课时间重叠。请另选一场，或请主管安排。'],
    [
      'You are busy then',
      'That sitting overlaps another session of yours. Choose another, or leave it to the supervisor.',
    ],
  ),
  'session-has-begun': entry(
    409,
    ['课已开始', '这场课已经开始，不能再更改回复。请直接联系讲师。'],
    ['Session has begun', 'This session has begun, so replies are closed. Talk to the instructor.'],
  ),
  'session-is-cancelled': entry(
    409,
    ['课已取消', '这场课已取消，不需要再操作。'],
    ['Session is cancelled', 'This session was cancelled; there is nothing left to do.'],
  ),
  'session-is-not-binding': entry(
    409,
    ['课次尚未生效', '这场课所在的计划还没有批准。批准后才能操作。'],
    ['Session not binding yet', 'The plan of this session is not approved yet. Come back after that.'],
  ),
  'no-longer-invited': entry(
    410,
    ['不用参加了', '你已不在这场课的名单上，不用回复，日历里的那一条可以删掉。有疑问请问主管。'],
    [
      'No longer on the list',
      'You are not on the list of this session any more: there is nothing to reply, and the entry in your calendar can go. Ask the supervisor if in doubt.',
    ],
  ),
  'answer-link-expired': entry(
    410,
    ['链接已失效', '这场课已经开始或结束，回复链接不再有效。请直接联系讲师。'],
    ['Link has expired', 'The session has begun or is over, so this link no longer works. Talk to the instructor.'],
  ),
  'roll-call-not-yours': entry(
    403,
    ['不能点名', '只有主管、本场讲师和参加班组的班长可以点名。'],
    ['Not your roll call', "Only the supervisor, the session's instructor and the leaders of its teams may mark it."],
  ),
  'not-your-team': entry(
    403,
    ['不是您的班组', '班长只能为本班组点名：{name} 不在您的班组。'],
    ['Not your team', 'A team leader marks the own team only: {name} is not in it.'],
  ),
  'roll-call-not-open': entry(
    409,
    ['还不能点名', '开课前 {minutes} 分钟起可以点名。'],
    ['Roll call not open yet', 'Roll call opens {minutes} minutes before the start.'],
  ),
  'session-has-not-begun': entry(
    409,
    ['课还没开始', '开课以后才能结束点名。'],
    ['Session has not begun', 'The roll call can be closed once the session has begun.'],
  ),
  'sheet-is-closed': entry(
    409,
    ['点名已结束', '这张点名表已经结束，不能再改。'],
    ['Roll call is closed', 'This roll call was closed and can no longer be changed.'],
  ),
  'not-a-participant': entry(
    422,
    ['不在名单上', '有 {count} 人不是这场课的参加人员。请刷新名单后重试。'],
    ['Not on the list', 'Taking no part in this session: {count|people}. Reload the list and try again.'],
  ),
  'people-still-unmarked': entry(
    409,
    ['还有人没点到', '还有 {count} 人没有标记。请逐个标记，或选择把他们记为旷课。'],
    ['People still unmarked', 'Not marked yet: {count|people}. Mark them, or choose to count them as absent.'],
  ),
  'roster-has-faults': entry(
    422,
    ['名册有错', '名册有 {count} 处错误，没有导入任何员工。请改正后再导入。'],
    ['The roster has faults', 'The roster has {count} faults, so nobody was imported. Mend them and import again.'],
  ),
  'weak-password': entry(
    422,
    ['密码太常见', '这个密码太容易被猜到。请换一个至少 {shortest} 位、不含账号且不常见的密码。'],
    [
      'Password too easy',
      'This password is easily guessed. Choose an uncommon one of {shortest} characters or more, without the account name.',
    ],
  ),
  'role-outside-sites': entry(
    403,
    ['不能授予该角色', '只能在您担任系统管理员的管理处授予或收回角色。'],
    ['Role not yours to grant', 'You grant and take back roles only at sites where you are administrator.'],
  ),
  'role-team-mismatch': entry(
    422,
    ['班组不符', '客服班长须写明班组，岗位教练可以写明；班组须属于该管理处，其他角色不写班组。'],
    [
      'Team does not fit',
      'A team leader leads one team, a coach may have one; it must belong to the same site, and other roles have none.',
    ],
  ),
  'last-administrator': entry(
    409,
    ['至少留一名系统管理员', '该管理处没有其他能登录的系统管理员。请先授予一位有账号的人，再收回此角色。'],
    [
      'Keep one administrator',
      'Nobody else administers that site and can sign in. Grant the role to somebody with an account first.',
    ],
  ),
  'own-roles-unconfirmed': entry(
    409,
    ['收回自己的角色须确认', '这会收回您自己的角色，有些您无法再还给自己。请确认后再保存。'],
    [
      'Confirm giving up your own roles',
      'This takes roles of your own away, and some you could not give back to yourself. Confirm it, then save again.',
    ],
  ),
  'account-outside-sites': entry(
    403,
    ['不能更改该账号', '此人在您不管理的管理处任职，不能由您重设密码。'],
    [
      'Account not yours to change',
      'This person holds a role at a site that is not yours, so you cannot set the password.',
    ],
  ),
  'reset-link-unknown': entry(
    404,
    ['链接无效', '没有这个链接，或账号已停用。请完整复制链接，或向系统管理员要新链接。'],
    ['Link not known', 'There is no such link, or the account was closed. Copy the whole link, or ask for a new one.'],
  ),
  'reset-link-expired': entry(
    410,
    ['链接已失效', '链接已超过 {hours} 小时，或已换了新链接。请向系统管理员要新链接。'],
    ['Link has expired', 'The link is older than {hours} hours or was replaced. Ask the administrator for a new one.'],
  ),
  'reset-link-used': entry(
    410,
    ['链接已用过', '这个链接只能用一次，密码已经设过。请用新密码登录；不是您设的，请立即告知系统管理员。'],
    [
      'Link was used',
      'The link works once, and the password has been set. Sign in with it; if that was not you, tell the administrator at once.',
    ],
  ),
  'already-set-up': entry(
    409,
    ['已经设置过', '本系统已有公司和管理员，不能再次初始设置。请登录；没有账号时请联系系统管理员。'],
    [
      'Already set up',
      'This installation has its company and administrator. Sign in; without an account, ask the administrator.',
    ],
  ),
  'setup-code-wrong': entry(
    403,
    ['安装码不对', '请填写服务器最近一次启动时打印的安装码。找不到时重新启动服务器，会打印新的安装码。'],
    [
      'Not the setup code',
      'Use the code that the server printed when it last started. If you cannot find it, restart the server: it prints a new one.',
    ],
  ),
  'account-missing': entry(
    409,
    ['还没有账号', '{name}还没有账号。请先开通账号。'],
    ['No account yet', '{name} has no account yet. Open one first.'],
  ),
  'team-has-people': entry(
    409,
    ['班组里还有人', '{name}还有 {count} 名在职员工。请先把他们调到别的班组，再停用。'],
    ['The team has people', '{name} still has {count|people}. Transfer them to other teams first.'],
  ),
  'site-has-people': entry(
    409,
    ['管理处还有人', '{name}还有 {count} 名在职员工。请先把他们调走或办理离职，再停用。'],
    ['The site has people', '{name} still has {count|people}. Transfer them or end their employment first.'],
  ),
  'site-has-sessions': entry(
    409,
    ['管理处还有课次', '{name}今后还有 {count} 场已批准的课次。请先取消它们，再停用。'],
    ['The site has sessions', '{name} has {count} binding sessions ahead. Cancel them first.'],
  ),
  'zone-has-sessions': entry(
    409,
    ['时区不能再改', '已有 {count} 场课次按 {zone} 的当地时间排定，改时区会挪动它们。请另建一个管理处。'],
    [
      'The zone stays',
      '{count} sessions are set by local time in {zone}; another zone would move them. Create another site instead.',
    ],
  ),
  'calendar-days-out-of-order': entry(
    422,
    ['日期不对', '结束日期要在开始日期当天或之后，最多一年。'],
    ['Dates out of order', 'The last day must be on or after the first, a year at most.'],
  ),
  'calendar-out-of-reach': entry(
    422,
    ['超出日历范围', '工作日历只管 {fromOn} 至 {untilOn}。请在这段时间内选日期。'],
    ['Beyond the calendar', 'The working calendar holds {fromOn} to {untilOn}. Choose days within.'],
  ),
  'calendar-never-works': entry(
    422,
    ['没有工作日了', '这样一来，从 {on} 起四个月里没有一个工作日，期限无从计算。请留出工作日。'],
    [
      'No working day left',
      'From {on} on there would be four months without a working day, and no deadline could be counted. Leave some.',
    ],
  ),
  'calendar-file-has-faults': entry(
    422,
    ['放假安排有错', '文件有 {count} 行有错，什么都没有导入。请改正或跳过这些行，再导入。'],
    ['The list has faults', '{count} rows have faults, so nothing was imported. Mend or skip them and import again.'],
  ),
  'calendar-move-not-proposed': entry(
    409,
    ['建议已变', '日历或课次又变了，这一项不再是原来的建议。请刷新后再选。'],
    ['No longer proposed', 'The calendar or the session changed since, and this is not proposed any more. Look again.'],
  ),
  'calendar-change-not-newest': entry(
    409,
    ['不能撤销', '这之后日历又改过。请先撤销后面的改动，或直接再改。'],
    ['Cannot be taken back', 'The calendar was changed since. Take back the later change first, or change it again.'],
  ),
  'place-not-in-use': entry(
    409,
    ['已停用', '{name}已停用，不能再安排到这里。请先恢复使用，或选别的。'],
    ['Out of use', '{name} is out of use. Take it into use again, or choose another.'],
  ),
  'row-changed-meanwhile': entry(
    412,
    ['内容已被更改', '{name}的资料在您打开之后被别人改过。请重新读取名单再改。'],
    ['Changed meanwhile', 'Somebody changed {name} after you opened the list. Read the list again first.'],
  ),
  'employee-has-left': entry(
    409,
    ['已离职', '{name}已离职，不能进行此操作。需要时请先恢复在职。'],
    ['Has left', '{name} has left, so this cannot be done. Set the status back to active first.'],
  ),
  'own-departure': entry(
    409,
    ['不能办理自己的离职', '不能把自己设为离职。请由另一位系统管理员办理。'],
    ['Not your own departure', 'You cannot end your own employment here. Ask another administrator.'],
  ),
  'role-holder-departure': entry(
    403,
    ['须由系统管理员办理', '{name}担任角色，离职须由该管理处的系统管理员办理。'],
    ['Administrator needed', '{name} holds roles, so an administrator of those sites has to end the employment.'],
  ),
  'transfer-changes-nothing': entry(
    422,
    ['没有变动', '{name}已在这个管理处和班组。请选别的班组或管理处。'],
    ['Nothing to move', '{name} is at this site and in this team already. Choose another.'],
  ),
  'figure-reaches-back': entry(
    422,
    ['不能改以前', '数值最早从今天 {on|day} 起改，不溯及以前。'],
    ['Not backwards', 'A figure can change from today, {on|day}, at the earliest.'],
  ),
  'figures-cross': entry(
    422,
    ['数值相互矛盾', '“{lower}”不能超过“{upper}”。请先改另一项。'],
    ['Figures contradict', '"{lowerEn}" cannot pass "{upperEn}". Change the other one first.'],
  ),
  'closes-before-opening': entry(
    422,
    ['时间不对', '关闭时间须晚于开放时间。'],
    ['Hours do not fit', 'The site must close later than it opens.'],
  ),
  // Said by the browser itself, in the same words as everything else.
  'server-unreachable': entry(
    503,
    ['连不上服务器', '没有网络，或服务器没有应答。请检查网络后重试。'],
    ['Server out of reach', 'You are offline, or the server does not answer. Check the network and try again.'],
  ),
  'answer-unreadable': entry(
    502,
    ['页面与服务器版本不一致', '服务器的回答无法读取，系统可能刚刚升级。请刷新页面后重试。'],
    [
      'Page out of date',
      "The server's answer could not be read; it may have been upgraded. Reload the page and try again.",
    ],
  ),
  'failed-here': entry(
    500,
    ['页面出错', '页面遇到意外错误，没有保存任何内容。请刷新页面后重试。'],
    ['Something failed on this page', 'The page met an unexpected error and saved nothing. Reload it and try again.'],
  ),
  'instructor-busy': entry(
    409,
    [
      '讲师时间冲突',
      '{subject} {on|day} {from}–{until} 在{site}授课{title|bracketed}，与本场重叠 {minutes|duration}。改时间，或换讲师。',
    ],
    [
      'Instructor is busy',
      '{subject} teaches at {site} on {on|day} {from}–{until}{titleEn|bracketed}; this overlaps by {minutes|duration}. Move it or change the instructor.',
    ],
  ),
  'room-busy': entry(
    409,
    [
      '教室时间冲突',
      '{subject} {on|day} {from}–{until} 已有课{title|bracketed}，与本场重叠 {minutes|duration}。改时间，或换教室。',
    ],
    [
      'Room is taken',
      '{subject} is taken on {on|day} {from}–{until}{titleEn|bracketed}; this overlaps by {minutes|duration}. Move it or change the room.',
    ],
  ),
  'trainee-busy': entry(
    409,
    [
      '学员时间冲突',
      '{subject}（{people|people}）{on|day} {from}–{until} 在{site}有培训{title|bracketed}，与本场重叠 {minutes|duration}。改时间，或换班组。',
    ],
    [
      'Trainees are busy',
      '{subject} ({people|people}) has training at {site} on {on|day} {from}–{until}{titleEn|bracketed}; this overlaps by {minutes|duration}. Move it or change the team.',
    ],
  ),
  'instructor-unqualified': entry(
    409,
    ['讲师没有资格', '{subject} 在 {on|day} 没有“{topic}”的有效授课资格。换讲师，或换内容。'],
    [
      'Instructor is not qualified',
      '{subject} holds no valid qualification for "{topicEn}" on {on|day}. Change the instructor or the topic.',
    ],
  ),
  'instructor-on-leave': entry(
    409,
    ['讲师休假', '{subject} 的休假已获批准：{on|day} {from} 至 {untilOn|day} {until}。改日期，或换讲师。'],
    [
      'Instructor is on leave',
      '{subject} has approved leave from {on|day} {from} until {untilOn|day} {until}. Change the date or the instructor.',
    ],
  ),
  'room-too-small': entry(
    409,
    ['教室坐不下', '{subject}有 {seats} 个座位，应到 {people|people}。换教室，或减少班组。'],
    [
      'Room is too small',
      '{subject} has {seats} seats, and {people|people} are expected. Change the room or invite fewer teams.',
    ],
  ),
  'closed-day': entry(
    409,
    ['当天闭馆', '{subject} {on|day} 不开放{name|bracketed}。请改到别的日期。'],
    ['Site is closed', '{subject} is closed on {on|day}{nameEn|bracketed}. Choose another date.'],
  ),
  'outside-hours': entry(
    409,
    ['不在开放时间', '{subject} 的开放时间是 {opens}–{closes}，本场是 {from}–{until}。请改时间。'],
    [
      'Outside opening hours',
      '{subject} is open {opens}–{closes}; this session would run {from}–{until}. Change the time.',
    ],
  ),
  'supervisor-missing': entry(
    409,
    ['主管不在场', '军体培训要有客服主管在场，名单里没有{subject}的主管。请加上一位。'],
    [
      'Supervisor is missing',
      'A drill needs the service supervisor on site; no supervisor of {subject} is named. Add one.',
    ],
  ),
  'below-cover': entry(
    409,
    ['在岗人数不足', '培训期间{subject}{shift}只剩 {left} 人在岗，最低 {minimum} 人。'],
    ['Too few on post', 'During the session {subject} ({shift}) has {left} on post; its minimum is {minimum}.'],
  ),
  'after-night-shift': entry(
    409,
    ['夜班后休息不足', '{subject}有 {people|people}下夜班不满 {hours} 小时：{names}。'],
    [
      'Too soon after a night shift',
      '{subject}: {people|people} had less than {hours} hours of rest after a night shift ({names|list}).',
    ],
  ),
  'rest-day': entry(
    409,
    ['占用轮休', '{subject}有 {people|people}当天轮休：{names}。'],
    ['On a rest day', '{subject}: {people|people} would come on their rest day ({names|list}).'],
  ),
  'trainee-on-leave': entry(
    409,
    ['学员休假', '{subject}有 {people|people}届时休假，不参加，按请假计：{names}。'],
    ['Trainees on leave', '{subject}: {people|people} on approved leave drop out and count as excused ({names|list}).'],
  ),
  'instructor-overload': entry(
    409,
    ['讲师当天课多', '{subject} {on|day} 要讲 {hours} 课时，超过每天 {limit} 课时。'],
    ['Instructor has a long day', '{subject} would teach {hours} class hours on {on|day}; {limit} a day are the most.'],
  ),
  distance: entry(
    409,
    ['两次培训太近', '{subject}的同一项培训在 {on|day} 还有一场，相隔 {days} 天，应至少 {least} 天。'],
    [
      'Sittings too close',
      '{subject} has another sitting of the same training on {on|day}, days apart: {days}; the promise asks for at least {least}.',
    ],
  ),
  'day-off': entry(
    409,
    ['排在休息日', '{on|day} 是{subject}的休息日{name|bracketed}。'],
    ['On a day off', '{on|day} is a day off at {subject}{nameEn|bracketed}.'],
  ),
  'plan-lacks-reasons': entry(
    409,
    ['提醒没有写明理由', '还有 {count} 处提醒没有写明理由，主任要看到理由。请写明，或改排，再提交。'],
    [
      'Reasons are missing',
      'Warnings without a reason: {count}. Give each a reason, which the manager sees, or place it otherwise.',
    ],
  ),
  'nothing-to-explain': entry(
    409,
    ['没有需要说明的提醒', '这处提醒已经不在了，不需要再写理由。'],
    ['Nothing left to explain', 'This warning no longer stands; it needs no reason.'],
  ),
  'sessions-clash': entry(
    409,
    [
      '课次相互冲突',
      '{subject} {on|day} {from}–{until} 已在{otherSite}有课{otherTitle|bracketed}，与{site}的“{title}”重叠 {minutes|duration}。请退回计划，改时间、讲师或教室。',
    ],
    [
      'Sessions clash',
      '{subject} is taken at {otherSite} on {on|day} {from}–{until}{otherTitleEn|bracketed}; "{titleEn}" of {site} overlaps by {minutes|duration}. Return the plan and change the time, instructor or room.',
    ],
  ),
  'plan-not-editable': entry(
    409,
    ['计划不能修改', '{month} 的计划已提交或已批准，不能直接修改。已提交的可以先撤回。'],
    [
      'Plan cannot be changed',
      'The plan of {month} is submitted or approved. Withdraw it first if it is not decided yet.',
    ],
  ),
  'outside-the-month': entry(
    422,
    ['不在本月', '{on|day} 不在 {month} 的计划内。请选本月的日期。'],
    ['Outside the month', '{on|day} is not in the plan of {month}. Choose a date of that month.'],
  ),
  'month-beyond-calendar': entry(
    422,
    ['月份太远', '工作日历只有 {from} 至 {until} 年，不能编 {month} 的计划。'],
    ['Month too far away', 'The working calendar holds {from} to {until}; {month} cannot be planned.'],
  ),
  'instructor-not-named': entry(
    409,
    ['有课次未定讲师', '还有 {count} 场未定讲师。每场都要定讲师后才能提交。'],
    ['Instructor not named', 'Sessions without an instructor: {count}. Name one for each before you submit.'],
  ),
  'plan-has-conflicts': entry(
    409,
    ['计划有冲突', '还有 {count} 处冲突。请先解决，再提交。'],
    ['The plan has conflicts', 'Conflicts left: {count}. Solve them before you submit.'],
  ),
  'plan-is-empty': entry(
    409,
    ['计划没有课次', '{month} 的计划还没有课次。请先排课，再提交。'],
    ['The plan is empty', 'The plan of {month} has no sessions yet. Place some before you submit.'],
  ),
  'session-is-past-change': entry(
    409,
    ['课已开始', '这场课已经开始或已上完，不能再变更。'],
    ['Session has begun', 'This session has begun or was held, so it can no longer be changed.'],
  ),
  'change-into-the-past': entry(
    422,
    ['时间已过', '新的时间已经过去。请选以后的时间。'],
    ['Already past', 'The new time has passed already. Choose a later one.'],
  ),
  'change-names-nobody': entry(
    422,
    ['没有讲师', '已批准的课次必须有讲师。请选一位讲师，或取消这场课。'],
    ['No instructor', 'An approved session needs an instructor. Choose one, or cancel the session.'],
  ),
  'change-changes-nothing': entry(
    422,
    ['没有变动', '时间、教室和讲师都没有变。请先改，再提交。'],
    ['Nothing changed', 'Time, room and instructors are the same as before. Change something first.'],
  ),
  'change-waits-already': entry(
    409,
    ['已有变更待批', '这场课已有一项变更等主任批准。请先撤回那一项，再提出新的变更。'],
    [
      'A change waits already',
      'A change of this session waits for the manager. Take it back before you ask for another.',
    ],
  ),
  'author-may-not-approve': entry(
    403,
    ['不能审批自己的计划', '这份计划由您提交，须由另一位管理处主任审批。'],
    ['Not your own plan', 'You submitted this plan, so another manager has to decide about it.'],
  ),
  'comments-while-deciding': entry(
    409,
    ['现在不能写批注', '{month} 的计划不在审批中。批注在提交之后、决定之前写。'],
    [
      'No comments now',
      'The plan of {month} is not in review. Comments are written after it is submitted and before it is decided.',
    ],
  ),
  'comment-is-resolved': entry(
    409,
    ['批注已处理', '{name}已把这条批注标为已处理。要继续讨论，请先重新打开。'],
    ['The comment is resolved', '{name} marked this comment as resolved. Open it again to say more.'],
  ),
  'comment-of-another': entry(
    403,
    ['不是您的批注', '这条批注是{name}写的，只有本人可以收回。'],
    ['Not your comment', '{name} wrote this comment, and only its author can take it back.'],
  ),
  'comment-was-answered': entry(
    409,
    ['已有人回复', '这条批注已有回复，不能收回。可以标为已处理。'],
    ['Already answered', 'This comment has an answer and cannot be taken back. Mark it as resolved instead.'],
  ),
  'no-room-free': entry(
    409,
    ['没有空闲教室', '{on|day} {from}–{until} 没有坐得下 {people|people}的空闲教室。请改时间。'],
    ['No room is free', 'No room for {people|people} is free on {on|day} {from}–{until}. Choose another time.'],
  ),
  'nothing-to-undo': entry(
    409,
    ['没有可撤销的操作', '您在这份草稿中没有可撤销的操作。提交之后不能再撤销。'],
    ['Nothing to undo', 'There is nothing of yours to undo in this draft. Undo ends when a plan is submitted.'],
  ),
  'not-in-a-series': entry(
    409,
    ['不是系列课次', '这场课是单独加的，没有同系列的课次。请直接修改。'],
    ['Not in a series', 'This session was added by itself and has no series. Change it directly.'],
  ),
  'series-changed': entry(
    412,
    ['系列已被更改', '您预览之后，{on|day} 的课次有了变动，所以什么也没有改。请看新的预览。'],
    [
      'Series changed',
      'The session of {on|day} changed after your preview, so nothing was done. Look at the new preview.',
    ],
  ),
  'not-skipped': entry(
    409,
    ['已经排回', '这个日期已经排回，或已不在跳过的日期里。'],
    ['Already back', 'This date is back in the plan already, or no longer among those skipped.'],
  ),
  'template-cannot-follow': entry(
    422,
    ['模板不能这样改', '这项改动写不进培训模板的频次。请只改已排的课次，或到规程里改模板。'],
    [
      'The template cannot say this',
      'The cadence of the template cannot express this change. Change the drafted sessions alone, or edit the template.',
    ],
  ),
  'template-would-not-hold': entry(
    422,
    ['模板改了就不成立', '这样改之后，培训模板有 {count} 处不能成立，所以没有改。请只改已排的课次，或到规程里改模板。'],
    [
      'The template would not hold',
      'The template would have {count|fault} after this, so nothing was changed. Change the drafted sessions alone, or edit the template.',
    ],
  ),
  'template-edited-since': entry(
    409,
    ['模板已被更改', '培训模板“{name}”在您之后有了变动，所以不能一起撤销。请直接修改。'],
    ['Template edited since', 'The template "{name}" changed after you, so this cannot be undone. Change it directly.'],
  ),
  'edited-since': entry(
    409,
    ['别人已改过', '{person} 在您之后改过这场课，所以不能撤销。请直接修改。'],
    ['Edited since', '{person} edited this session after you, so it cannot be undone. Change it directly.'],
  ),
  'pattern-without-shift': entry(
    422,
    ['没有班次', '循环里全是休息日。请至少安排一个班次。'],
    ['No shift in it', 'The cycle has nothing but rest days. Put at least one shift into it.'],
  ),
  'shift-of-another-team': entry(
    422,
    ['不是本班组的班次', '所选的班次不属于这个班组，或已被删去。请重新选择。'],
    ['Not a shift of this team', 'A shift is not of this team, or is no longer there. Choose again.'],
  ),
  'group-beyond-cycle': entry(
    422,
    ['错开天数过大', '“{group}”错开的天数须少于循环的 {days} 天。'],
    ['Offset too large', 'The offset of "{group}" has to be smaller than the {days} days of the cycle.'],
  ),
  'groups-alike': entry(
    422,
    ['两组相同', '“{one}”与“{other}”的名称或错开天数相同。请改其中一组，或并成一组。'],
    [
      'Two groups are alike',
      '"{one}" and "{other}" have the same name or offset. Change one of them, or make them one.',
    ],
  ),
  'pattern-in-use': entry(
    409,
    ['已有人按此轮班', '“{pattern}”有 {people} 人在用或用过，不能删除。可以先让他们改按别的模式轮班，或修改它。'],
    [
      'People turn by it',
      '{people} people turn or turned by "{pattern}", so it cannot be deleted. Edit it, or let them turn by another one.',
    ],
  ),
  'pattern-was-replaced': entry(
    409,
    ['已被新的轮班取代', '“{pattern}”自 {on|day} 起由新的轮班取代，不能再改。'],
    ['It was replaced', '"{pattern}" has been replaced from {on|day} on and can no longer be changed.'],
  ),
  'shift-has-days': entry(
    409,
    [
      '班次还有人要上',
      '自 {on|day} 起还有 {count} 天定为班次“{shift}”（{names}），不能删去。请先在排班页改掉这些天，再删。',
    ],
    [
      'Somebody still has the shift',
      '{count} days from {on|day} on are fixed to the shift "{shift}" ({names}). Change those days in the roster first.',
    ],
  ),
  'shift-is-rostered': entry(
    409,
    ['班次正在轮班', '班次“{shift}”还在轮班“{pattern}”里，不能删去。请先在排班页改这个轮班，再删。'],
    [
      'The shift is in a pattern',
      'The shift "{shift}" is in the pattern "{pattern}". Take it out of the pattern in the roster first.',
    ],
  ),
  'not-of-this-team': entry(
    422,
    ['不是本班组的人', '{name}不在这个班组。请先调动，或在其本班组的排班里改。'],
    ['Not of this team', '{name} is not in this team. Transfer them first, or use the roster of their own team.'],
  ),
  'roster-of-another-team': entry(
    403,
    ['不是您的班组', '{team}的排班由该班组的班长、客服主管或系统管理员维护。'],
    ['Not your team', 'The roster of {team} is kept by its leader, the supervisor or the administrator.'],
  ),
  'exception-needs-a-reason': entry(
    422,
    ['请写原因', '与轮班不同的一天要写原因，例如：替班、调休。'],
    ['A reason is needed', 'A day that differs from the pattern needs a reason, such as standing in for somebody.'],
  ),
  'swap-with-oneself': entry(
    422,
    ['请选另一人', '换班的两个人不能是同一人。'],
    ['Choose somebody else', 'Nobody can swap shifts with themselves.'],
  ),
  'not-on-the-roster': entry(
    422,
    ['没有排班', '{name}在 {on|day} 没有排班，不能换班。请先给此人安排轮班或班次。'],
    ['No roster for the day', 'Nothing is rostered for {name} on {on|day}. Give them a group or a shift first.'],
  ),
  'roster-has-changed': entry(
    409,
    ['排班已有变动', '{one}或{other}当天的班次刚被别人改过。请看过新的排班再换。'],
    ['The roster has changed', 'Somebody has just changed the day of {one} or {other}. Look at the roster again.'],
  ),
  'shifts-are-the-same': entry(
    422,
    ['班次相同', '{one}与{other}当天班次相同，不用换。'],
    ['The same shift', '{one} and {other} have the same shift on that day; there is nothing to swap.'],
  ),
  'day-is-swapped': entry(
    409,
    ['这一天已换班', '{name}在 {on|day} 与人换了班。请先撤销换班，再改这一天。'],
    ['The day is swapped', '{name} swapped shifts on {on|day}. Take the swap back before you change the day.'],
  ),
  'too-many-days': entry(
    422,
    ['日期范围不对', '请给出 1 至 {days} 天的范围，结束不早于开始。'],
    ['Not that range of days', 'Ask for 1 to {days} days, the end not before the beginning.'],
  ),
  'leave-ends-before-start': entry(
    422,
    ['请假时间不对', '结束时间须晚于开始时间。请改日期或时间。'],
    ['The leave ends before it starts', 'The end has to be after the beginning. Change the dates or the times.'],
  ),
  'leave-too-long': entry(
    422,
    ['请假时间太长', '一次最多请 {days} 天。请分次申请。'],
    ['Too long for one leave', 'One leave lasts {days} days at most. Ask for it in parts.'],
  ),
  'leave-before-hire': entry(
    422,
    ['还没有入职', '入职日期是 {on|day}，请假不能早于这一天。'],
    ['Before the first day of work', 'The employment began on {on|day}; leave cannot begin before that day.'],
  ),
  'leave-overlaps': entry(
    409,
    ['这几天已有请假', '{fromOn|day}至{untilOn|day}已经请过假。请改日期，或先撤回那一次。'],
    [
      'Leave on these days already',
      'There is leave from {fromOn|day} to {untilOn|day}. Choose other days, or take that one back first.',
    ],
  ),
  'qualification-ends-in-past': entry(
    422,
    ['到期日已过', '到期日不能早于今天（{on|day}）。请改日期，或不设到期日。'],
    ['That day is over', 'A qualification cannot end before today, {on|day}. Choose another day, or no end.'],
  ),
  'qualification-revoked': entry(
    409,
    ['资格已取消', '{name}的这项资格已取消，不能再改。需要时请重新授予。'],
    ['Revoked already', 'This qualification of {name} was revoked and stays as it is. Grant it anew instead.'],
  ),
  'qualification-stands': entry(
    409,
    ['已重新授予', '{name}的这项资格已重新授予，旧的不必恢复。'],
    ['Granted anew already', '{name} was granted this qualification anew; the old one need not come back.'],
  ),
  'own-leave': entry(
    403,
    ['不能批自己的假', '您自己的请假须由另一位负责人审批。'],
    ['Not your own leave', 'Somebody else has to decide about your own leave.'],
  ),
  'leave-is-over': entry(
    409,
    ['假期已结束', '这次请假已经结束，考勤已按它计算，不能再取消。'],
    ['The leave is over', 'This leave is over and attendance has reckoned with it, so it stays.'],
  ),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;
