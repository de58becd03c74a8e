import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** One import of a source file: of a file, named from the root (`src/…`), or of a package or a built part (`#pack`). */
export interface Import {
  readonly from: string
  readonly kind: 'file' | 'package'
  readonly to: string
  readonly line: number
}

/** Everything a file imports: values, types, re-exports, `import()` and the types in `import('…')`. */
export function importsOf({ file, text }: SourceFile): readonly Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const name = nameIn(node)
    if (name !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
      const isFile = name.startsWith('.') || name.startsWith('/')
      const to = isFile ? posix.join(posix.dirname(file), name) : name
      found.push({ from: file, kind: isFile ? 'file' : 'package', to, line })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function nameIn(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier)
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined
  if (ts.isImportEqualsDeclaration(node)) {
    return ts.isExternalModuleReference(node.moduleReference) ? literal(node.moduleReference.expression) : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0])
  return undefined
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined
