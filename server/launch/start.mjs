// The door of `npm start`. Written so that an old Node can still read it and say what is missing:
// everything newer stands in files that are loaded only after the check.
import { explainOldNode } from './node-version.mjs';

const tooOld = explainOldNode(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exitCode = 1;
} else {
  import('./launch.mjs').then(function (launch) {
    return launch.launch(process.argv.slice(2));
  });
}
