/**
 * `as` silences the compiler, so a comment on the line or right above says why it may; `as const` silences nothing.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { reason: 'Say in a comment on this line, or in the one above, why this `as` holds.' },
  },
  create(context) {
    const source = context.sourceCode;
    const commented = new Set(source.getAllComments().flatMap((comment) => linesOf(comment)));
    return {
      TSAsExpression(node) {
        if (node.typeAnnotation.type === 'TSTypeReference' && source.getText(node.typeAnnotation) === 'const') return;
        if (node.parent.type === 'TSAsExpression') return;
        const statement = enclosingStatement(node);
        const nearby = [node.loc.start.line - 1, node.loc.start.line, node.loc.end.line, statement.loc.start.line - 1];
        if (!nearby.some((line) => commented.has(line))) context.report({ node, messageId: 'reason' });
      },
    };
  },
};

function linesOf(comment) {
  const { start, end } = comment.loc;
  return Array.from({ length: end.line - start.line + 1 }, (_, offset) => start.line + offset);
}

function enclosingStatement(node) {
  let at = node;
  while (at.parent && !/Statement$|Declaration$|^Property$|^PropertyDefinition$/.test(at.type)) at = at.parent;
  return at;
}
