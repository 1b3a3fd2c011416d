"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EmbeddedPostgresProblem = void 0;
/** What stands in the way of the embedded database, in a sentence for the person at the terminal. */
class EmbeddedPostgresProblem extends Error {
    name = 'EmbeddedPostgresProblem';
}
exports.EmbeddedPostgresProblem = EmbeddedPostgresProblem;
//# sourceMappingURL=embedded-problem.js.map