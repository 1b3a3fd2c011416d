/** A refusal whose message is meant for the person at the terminal; printed without a stack. */
export class Explained extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const known = [
  [
    /ENOSPC|no space left on device/i,
    '磁盘已满 / the disk is full. Fortnight needs about 2.5 GB for its packages and its build.',
  ],
  [
    /EDQUOT|quota exceeded/i,
    '磁盘配额已用完 / your disk quota is used up. Fortnight needs about 2.5 GB for its packages and its build.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network timeout|ERR_SOCKET_TIMEOUT/,
    '连不上 npm 软件源 / the npm registry cannot be reached. The first start needs the network once; check the connection, and behind a proxy: npm config set proxy http://HOST:PORT',
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_HAS_EXPIRED/,
    "npm 软件源的证书不受信任 / the npm registry's certificate is not trusted here. Behind a company proxy, name its certificate: NODE_EXTRA_CA_CERTS=/path/to/ca.pem npm start",
  ],
  [/E40[13]\b/, 'npm 软件源拒绝访问 / the npm registry refuses access. Look at the registry in your .npmrc.'],
  [/EINTEGRITY/, '软件包已损坏 / a package arrived damaged. Clear the cache and start again: npm cache clean --force'],
  [
    /EACCES|EPERM|EROFS|operation not permitted|read-only file system/i,
    '此目录不可写 / this folder cannot be written to. It may belong to another account: copy the checkout to a folder of your own, or start as its owner.',
  ],
  [/EMFILE|ENFILE/, '打开的文件太多 / too many files are open. Raise the limit (ulimit -n 4096) and start again.'],
  [
    /heap out of memory|ENOMEM|Killed|SIGKILL/,
    '内存不足 / there was not enough memory. Building takes about 2 GB; close something, or start on a larger machine.',
  ],
];

/** The sentence that belongs to a tool's output, or null when it is none of the usual ones. */
export function explainOutput(output) {
  return known.find(([pattern]) => pattern.test(output))?.[1] ?? null;
}

/** What to print for an error that ends the start. */
export function explain(error) {
  if (error instanceof Explained || error?.name === 'DatabaseProblem') return error.message;
  const sentence = explainOutput(`${error?.code ?? ''} ${error?.message ?? error}`);
  return sentence === null ? String(error?.stack ?? error) : `${sentence}\n(${error.message})`;
}
