// Old syntax only: this file has to run on the Node that it refuses.
var needed = [20, 19];

/** A sentence for the terminal when this Node cannot run the project; null when it can. */
export function explainOldNode(version) {
  var parts = version.split('.').map(Number);
  var enough = parts[0] > needed[0] || (parts[0] === needed[0] && parts[1] >= needed[1]);
  if (enough) return null;
  return (
    '需要 Node ' +
    needed.join('.') +
    ' 或更新的版本，现在是 ' +
    version +
    '，请到 https://nodejs.org 下载 /\n' +
    'Fortnight needs Node ' +
    needed.join('.') +
    ' or newer; this is Node ' +
    version +
    '.\n' +
    'Install a newer one from https://nodejs.org (the LTS version will do), then run the same command again.'
  );
}
