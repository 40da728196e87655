import ts from 'typescript';
import type { Splice } from '../../text/splice.ts';
import { spliced } from '../../text/splice.ts';

/** A new name for a property of the settings; `within` names the property that holds it. */
export type Renaming = { readonly within?: string; readonly from: string; readonly to: string };

/**
 * Renames properties of the object `site` in the text of `src/site.ts`. All else stays byte for
 * byte.
 * @returns the new text and the old names that were found
 */
export function renameSettings(
  text: string,
  renamings: readonly Renaming[],
): { text: string; found: string[] } {
  const source = ts.createSourceFile('site.ts', text, ts.ScriptTarget.Latest, true);
  const site = siteObject(source);
  const splices: Splice[] = [];
  const found: string[] = [];
  for (const { within, from, to } of renamings) {
    const holder = within === undefined ? site : objectIn(site, within);
    const property = holder?.properties.find((one) => nameOf(one) === from);
    if (!property?.name || holder?.properties.some((one) => nameOf(one) === to)) continue;
    const [start, end] = [property.name.getStart(), property.name.getEnd()];
    const name = /^[A-Za-z_$][\w$]*$/.test(to) ? to : `'${to}'`;
    // `{ address }` stands for the value of a variable, which keeps its name.
    const isShort = ts.isShorthandPropertyAssignment(property);
    splices.push({ start, end, text: isShort ? `${name}: ${from}` : name });
    found.push(within === undefined ? from : `${within}.${from}`);
  }
  return { text: spliced(text, splices), found };
}

/**
 * Gives an import the path that it has in another file. All else stays byte for byte.
 * @param name what is imported
 * @param model text of a file that imports it, too
 */
export function importAs(text: string, name: string, model: string): string {
  const path = importOf(model, name);
  const old = importOf(text, name);
  if (!path || !old || path.text === old.text) return text;
  const [start, end] = [old.getStart() + 1, old.getEnd() - 1];
  return spliced(text, [{ start, end, text: path.text }]);
}

function importOf(text: string, name: string): ts.StringLiteral | undefined {
  const source = ts.createSourceFile('site.ts', text, ts.ScriptTarget.Latest, true);
  const found = source.statements.find((statement): statement is ts.ImportDeclaration => {
    if (!ts.isImportDeclaration(statement)) return false;
    const names = statement.importClause?.namedBindings;
    return Boolean(
      names && ts.isNamedImports(names) && names.elements.some((one) => one.name.text === name),
    );
  });
  return found && ts.isStringLiteral(found.moduleSpecifier) ? found.moduleSpecifier : undefined;
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
