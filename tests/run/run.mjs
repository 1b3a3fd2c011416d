// The door of `npm test`; like that of `npm start` an old Node can read it and say what is missing.
import { explainOldNode } from '../../server/launch/node-version.mjs';

const tooOld = explainOldNode(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exitCode = 1;
} else {
  import('./test-run.mjs').then(function (run) {
    return run.testRun(process.argv.slice(2));
  });
}
