import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What each module of src imports: statically, as a type, by `import()` and by `typeof import()`. */
function allImports(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const imported = specifiersIn(readFileSync(join(src, file), 'utf8'))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(dirname(file), specifier.replace(/\.js$/, '.ts')));
      return [file, imported.filter((name) => existsSync(join(src, name)))];
    }),
  );
}

function specifiersIn(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const from =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (from && ts.isStringLiteral(from)) found.push(from.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.ES2022));
  return found;
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const imported of graph.get(file) ?? []) {
      const cycle = visit(imported, [...path, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

test('every way to import is seen', () => {
  const source = `import './a.js'; import type { B } from './b.js'; export * from './c.js'; const d = () => import('./d.js');
    let e: typeof import('./e.js'); let f: import('./f.js').F;`;
  assert.deepEqual(specifiersIn(source), ['./a.js', './b.js', './c.js', './d.js', './e.js', './f.js']);
});

test('no module of src imports itself by way of others, not even as a type or by import()', () => {
  const graph = allImports();
  assert.ok(graph.size > 20);
  assert.equal(findCycle(graph)?.join(' → '), undefined);
});

test('a reader who opens src/auth0 sees at most a dozen names', () => {
  assert.ok(readdirSync(join(src, 'auth0')).length <= 12);
});
