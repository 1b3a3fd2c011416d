#!/usr/bin/env node
// The door of `npm run fortnight`. Like start.mjs it is written so that an old Node can still read it.
import { explainOldNode } from './node-version.mjs';

const tooOld = explainOldNode(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exitCode = 1;
} else {
  import('./command.mjs').then(function (command) {
    return command.command(process.argv.slice(2));
  });
}
