/** A refusal whose message is meant for the person at the terminal; printed without a stack. */
export class Explained extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const known = [
  [/ENOSPC|no space left on device/i, 'The disk is full. Fortnight needs about 2.5 GB for its packages and its build.'],
  [
    /EDQUOT|quota exceeded/i,
    'Your disk quota is used up. Fortnight needs about 2.5 GB for its packages and its build.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network timeout|ERR_SOCKET_TIMEOUT/,
    'The npm registry cannot be reached. The first start needs the network once; check the connection, and behind a proxy: npm config set proxy http://HOST:PORT',
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_HAS_EXPIRED/,
    "The npm registry's certificate is not trusted here. Behind a company proxy, name its certificate: NODE_EXTRA_CA_CERTS=/path/to/ca.pem npm start",
  ],
  [/E40[13]\b/, 'The npm registry refuses access. Look at the registry in your .npmrc.'],
  [/EINTEGRITY/, 'A package arrived damaged. Clear the cache and start again: npm cache clean --force'],
  [
    /EACCES|EPERM|EROFS|operation not permitted|read-only file system/i,
    'This folder cannot be written to. It may belong to another account: copy the checkout to a folder of your own, or start as its owner.',
  ],
  [/EMFILE|ENFILE/, 'Too many files are open. Raise the limit (ulimit -n 4096) and start again.'],
  [
    /heap out of memory|ENOMEM|Killed|SIGKILL/,
    'There was not enough memory. Building takes about 2 GB; close something, or start on a larger machine.',
  ],
];

/** The sentence that belongs to a tool's output, or null when it is none of the usual ones. */
export function explainOutput(output) {
  return known.find(([pattern]) => pattern.test(output))?.[1] ?? null;
}

/** What to print for an error that ends the start. */
export function explain(error) {
  if (error instanceof Explained || error?.name === 'EmbeddedPostgresProblem') return error.message;
  const sentence = explainOutput(`${error?.code ?? ''} ${error?.message ?? error}`);
  return sentence === null ? String(error?.stack ?? error) : `${sentence}\n(${error.message})`;
}
