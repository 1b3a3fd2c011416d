/** Somebody signed in, for what is done once: figures are taken by `measure`. */
export class Browser {
  cookie = '';

  constructor(url, origin) {
    this.url = url;
    this.origin = origin;
  }

  static async signedIn(url, origin, login, password) {
    const browser = new Browser(url, origin);
    await browser.send('POST', '/api/sign-in', { login, password, staySignedIn: false });
    return browser;
  }

  /** The answer's body. @throws Error for a refusal. */
  async send(method, path, body, headers) {
    const { status, text } = await this.try(method, path, body, headers);
    if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** Whatever comes back. */
  async try(method, path, body, more) {
    const headers = { Origin: this.origin, Cookie: this.cookie, 'Content-Type': 'application/json', ...more };
    const answer = await fetch(`${this.url}${path}`, { method, headers, body: JSON.stringify(body) });
    this.cookie ||= answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: answer.status, text: await answer.text() };
  }
}
