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
  'already-exists': entry(
    409,
    ['已经存在', '{field}“{value}”已被使用。请换一个。'],
    ['Already exists', '{field} "{value}" is taken. Choose another one.'],
  ),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;
