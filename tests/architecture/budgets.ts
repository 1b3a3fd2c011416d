import * as ts from 'typescript';
import type { SourceText } from './source-tree';

const isTest = (path: string) => /\.test\.ts$|^tests\//.test(path);
/** Lists of facts are as long as the facts; migrations and words are never rewritten for looks. */
const isExempt = (path: string) => /\.data\.ts$|\/migrations\/|\/i18n\/.*\.json$/.test(path);

/** A file says one thing: 250 lines, tests 400. */
export function longFiles(files: readonly SourceText[]): string[] {
  return files
    .filter(({ path }) => !isExempt(path))
    .filter(({ path, text }) => linesOf(text) > (isTest(path) ? 400 : 250))
    .map(({ path, text }) => `${path}: ${linesOf(text)} lines`);
}

/** Half of a room's files are short. The median of each room, in lines. */
export function medians(files: readonly SourceText[]): Record<string, number> {
  const rooms = ['shared', 'server', 'client'];
  return Object.fromEntries(
    rooms.map((room) => {
      const own = files.filter(({ path }) => path.startsWith(`${room}/src/`) && !isTest(path) && !isExempt(path));
      const lengths = own.map(({ text }) => linesOf(text)).sort((a, b) => a - b);
      return [room, lengths[Math.floor(lengths.length / 2)] ?? 0];
    }),
  );
}

/** A function fits on a screen: 40 lines. A callback of `describe` (or of a `describeOn…` that may skip) is a chapter, not a function. */
export function longFunctions({ path, text }: SourceText): string[] {
  if (isExempt(path)) return [];
  const source = parse(path, text);
  return nodesOf(source)
    .filter((node) => ts.isFunctionLike(node) && !isChapter(node) && span(source, node) > 40)
    .map((node) => `${path}:${lineOf(source, node)}: ${span(source, node)} lines`);
}

/** A class works with at most five others: constructor parameters and injected fields together. */
export function crowdedClasses({ path, text }: SourceText): string[] {
  const source = parse(path, text);
  return nodesOf(source)
    .filter((node) => ts.isClassLike(node))
    .map((node) => ({ node, count: dependenciesOf(node) }))
    .filter(({ count }) => count > 5)
    .map(({ node, count }) => `${path}:${lineOf(source, node)}: ${count} dependencies`);
}

/** `any` switches the compiler off. */
export function anys({ path, text }: SourceText): string[] {
  const source = parse(path, text);
  return nodesOf(source)
    .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
    .map((node) => `${path}:${lineOf(source, node)}`);
}

/** A file that only passes on what others export hides where things live. */
export function barrels({ path, text }: SourceText): string[] {
  const { statements } = parse(path, text);
  const passesOn = statements.filter((each) => ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined);
  return statements.length > 0 && passesOn.length === statements.length ? [path] : [];
}

/** Names that say nothing about what is inside, as any part of the name between dots. */
export function emptyNames({ path }: SourceText): string[] {
  const forbidden = /^(utils?|helpers?|common|misc|manager|base|service|index)$/;
  const parts = (path.split('/').at(-1) ?? '').split('.').slice(0, -1);
  return parts.some((part) => forbidden.test(part)) ? [path] : [];
}

/** A template fits on two screens: 100 lines, in a file of its own or inside the component. */
export function longTemplates({ path, text }: SourceText): string[] {
  if (path.endsWith('.html')) return linesOf(text) > 100 ? [`${path}: ${linesOf(text)} lines`] : [];
  const source = parse(path, text);
  return nodesOf(source)
    .filter((node) => ts.isPropertyAssignment(node) && node.name.getText(source) === 'template')
    .filter((node) => span(source, node) > 100)
    .map((node) => `${path}:${lineOf(source, node)}: ${span(source, node)} lines`);
}

/** The machine's time is asked for in one place of each side, and not at all in shared. */
export function machineTimes({ path, text }: SourceText): string[] {
  if (isTest(path) || mayAskTheMachine.test(path)) return [];
  const source = parse(path, text);
  return nodesOf(source)
    .filter((node) => asksTheMachine(node, source))
    .map((node) => `${path}:${lineOf(source, node)}`);
}

const mayAskTheMachine =
  /^(server\/src\/platform\/(system-clock|embedded-[\w-]+)\.ts|client\/src\/time\/server-clock\.ts|server\/launch\/.*)$/;

function asksTheMachine(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText(source) === 'Date' && !node.arguments?.length;
  return ts.isPropertyAccessExpression(node) && ['Date.now', 'Temporal.Now'].includes(node.getText(source));
}

/** Whose work is machine time: the lives of processes on several machines, compared by the one clock they share. */
const mayAskTheDatabase = /^server\/src\/platform\/jobs\/heartbeat\.ts$/;

/** Domain time reaches SQL as a parameter: PostgreSQL's own clock knows nothing of `--now`. Migrations may. */
export function databaseTimes({ path, text }: SourceText): string[] {
  if (isTest(path) || isExempt(path) || mayAskTheDatabase.test(path) || !path.startsWith('server/src/')) return [];
  const source = parse(path, text);
  const asks =
    /\b(?:(?:now|(?:clock|transaction|statement)_timestamp)\(\)|(?:current|local)_?(?:date|time|timestamp)\b)/i;
  return nodesOf(source)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
    .filter((node) => asks.test(node.getText(source)))
    .map((node) => `${path}:${lineOf(source, node)}`);
}

function dependenciesOf(node: ts.ClassLikeDeclaration): number {
  const constructor = node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
  const parameters = constructor && ts.isConstructorDeclaration(constructor) ? constructor.parameters.length : 0;
  const injected = node.members.filter(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      member.initializer !== undefined &&
      ts.isCallExpression(member.initializer) &&
      member.initializer.expression.getText() === 'inject',
  );
  return parameters + injected.length;
}

function isChapter(node: ts.Node): boolean {
  const call = node.parent;
  return ts.isCallExpression(call) && /^(test\.)?describe(\.|[A-Z]|$)/.test(call.expression.getText());
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node) => {
    found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

function span(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(source, node);
}

function linesOf(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
