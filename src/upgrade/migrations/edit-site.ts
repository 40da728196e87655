import ts from 'typescript';
import type { Splice } from '../../text/splice.ts';
import { spliced } from '../../text/splice.ts';

/** A new name for a property of the settings; `within` is the property that contains it. */
export type Renaming = { readonly within?: string; readonly from: string; readonly to: string };

/**
 * Renames properties of the object `site` in the text of `src/site.ts`. Everything else stays byte
 * for byte.
 * @returns the new text and the old names that were found
 */
export function renameSettings(
  text: string,
  renamings: readonly Renaming[],
): { text: string; found: string[] } {
  const site = siteObject(parse(text));
  const splices: Splice[] = [];
  const found: string[] = [];
  for (const { within, from, to } of renamings) {
    const holder = within === undefined ? site : objectIn(site, within);
    const property = holder?.properties.find((one) => nameOf(one) === from);
    if (!property?.name || holder?.properties.some((one) => nameOf(one) === to)) continue;
    const [start, end] = [property.name.getStart(), property.name.getEnd()];
    const name = /^[A-Za-z_$][\w$]*$/.test(to) ? to : `'${to}'`;
    // `{ address }` is shorthand for a variable, which keeps its name.
    const isShort = ts.isShorthandPropertyAssignment(property);
    splices.push({ start, end, text: isShort ? `${name}: ${from}` : name });
    found.push(within === undefined ? from : `${within}.${from}`);
  }
  return { text: spliced(text, splices), found };
}

/**
 * Changes the name and import path of the settings type. Everything else stays byte for byte.
 * @param names of the type, the oldest first
 * @param model text of a file that imports the type by its new name
 */
export function renameType(text: string, names: readonly string[], model: string): string {
  const source = parse(text);
  const old = typeImport(source, names);
  const now = typeImport(parse(model), names);
  if (!old || !now) return text;
  const { path } = old;
  const splices: Splice[] = [
    { start: path.getStart() + 1, end: path.getEnd() - 1, text: now.path.text },
  ];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === old.name)
      splices.push({ start: node.getStart(), end: node.getEnd(), text: now.name });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return spliced(text, splices);
}

/** The first import of one of these names, and the path it comes from. */
function typeImport(
  source: ts.SourceFile,
  names: readonly string[],
): { name: string; path: ts.StringLiteral } | undefined {
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings;
    const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
    const name = elements.map((element) => element.name.text).find((one) => names.includes(one));
    const path = statement.moduleSpecifier;
    if (name !== undefined && ts.isStringLiteral(path)) return { name, path };
  }
  return undefined;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('site.ts', text, ts.ScriptTarget.Latest, true);
}

function siteObject(source: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  const declaration = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => ts.isIdentifier(name) && name.text === 'site');
  return unwrapped(declaration?.initializer);
}

function objectIn(
  object: ts.ObjectLiteralExpression | undefined,
  name: string,
): ts.ObjectLiteralExpression | undefined {
  const property = object?.properties.find((one) => nameOf(one) === name);
  return property && ts.isPropertyAssignment(property)
    ? unwrapped(property.initializer)
    : undefined;
}

/** The object inside of `{ … } as const satisfies Type`, `({ … })` or `define({ … })`. */
function unwrapped(expression: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  if (!expression || ts.isObjectLiteralExpression(expression)) return expression;
  if (ts.isCallExpression(expression)) return unwrapped(expression.arguments[0]);
  if (
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression)
  )
    return unwrapped(expression.expression);
  return undefined;
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}
