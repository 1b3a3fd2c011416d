/** What of the configuration has to fit together. */
interface Together {
  readonly HOST: string;
  readonly PORT: number;
  readonly DATABASE_URL?: string | undefined;
  readonly APP_DATABASE_URL?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
  readonly TRUST_PROXY: number;
  readonly SECRET?: string | undefined;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM: string;
  readonly DEMO?: boolean | undefined;
}

/** Settings that are sound one by one and wrong together, each with its remedy; nothing starts with them. */
export function wrongCombinations(given: Together): string[] {
  const { DATABASE_URL: owner, APP_DATABASE_URL: app, PUBLIC_URL: address, TRUST_PROXY: hops } = given;
  const faults: string[] = [];
  if (app !== undefined && owner === undefined)
    faults.push(
      'APP_DATABASE_URL: 还要在 DATABASE_URL 里写明数据库的所有者 / name the owner of the database in DATABASE_URL as well; it makes the tables',
    );
  if (app !== undefined && owner !== undefined && userOf(app) === userOf(owner))
    faults.push(
      'APP_DATABASE_URL: 要与 DATABASE_URL 用不同的角色 / name another role than DATABASE_URL does, or leave it out: one role for both parts nothing',
    );
  if (address?.startsWith('https://') && hops === 0)
    faults.push(
      'PUBLIC_URL, TRUST_PROXY: https 由反向代理提供，请设 TRUST_PROXY=1 / https comes from a proxy in front: set TRUST_PROXY=1 (the number of proxies). ' +
        'Without it every caller seems to be the proxy, and the sign-in cookie is not marked Secure',
    );
  return faults;
}

/** What works and had better be otherwise, each with its remedy; told at the start. `publicUrl` is what links carry. */
export function adviceFor(given: Together, publicUrl: string, isOpen: boolean): string[] {
  const { hostname } = new URL(publicUrl);
  const advice: string[] = [];
  if (!publicUrl.startsWith('https://') && !isLoopback(hostname))
    advice.push(
      `密码和登录以明文传输 / passwords travel in the clear to ${publicUrl}. Put a proxy with TLS in front, then set ` +
        'PUBLIC_URL=https://… and TRUST_PROXY=1: Secure cookies and HSTS follow from it (docs/operate.md)',
    );
  if (isOpen && given.PUBLIC_URL === undefined)
    advice.push(
      `邮件里的链接将指向 ${publicUrl} / links in mails will lead to ${publicUrl}. Set PUBLIC_URL to the address that people use`,
    );
  if (isOpen && given.DEMO === true)
    advice.push(
      '示例账号的密码人人皆知 / everybody knows the passwords of the demo accounts: keep no data of your own in it',
    );
  if (given.SMTP_URL !== undefined && given.MAIL_FROM.includes('@localhost'))
    advice.push(
      '邮件以 fortnight@localhost 发出，多半会被拒收 / mails come from fortnight@localhost, which many refuse: set MAIL_FROM',
    );
  if (given.DATABASE_URL !== undefined && given.SECRET === undefined)
    advice.push(
      'SECRET 保存在 DATA_DIR，只有这一个实例知道 / SECRET is kept in DATA_DIR, known to this instance alone: set it before you start a second one',
    );
  return advice;
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
