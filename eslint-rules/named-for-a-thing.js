/** Names that say nothing; a thing is called by the word of the product for it. */
const empty = ['data', 'info', 'item', 'handle', 'process', 'manager', 'service', 'helper', 'utils', 'common'];
const refused = new Set(empty.flatMap((name) => [name, name[0]?.toUpperCase() + name.slice(1)]));

/**
 * Refuses to declare an empty name; properties and what other libraries call theirs are free. Remix names the export
 * `handle` of a route itself.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { allow: { type: 'array', items: { type: 'string' } } } }],
    messages: { empty: 'Call it by the word of the product for it: "{{ name }}" could be anything.' },
  },
  create(context) {
    const allowed = new Set(context.options[0]?.allow ?? []);
    return {
      'Program:exit'() {
        for (const scope of context.sourceCode.scopeManager.scopes) {
          for (const variable of scope.variables) {
            const place = variable.identifiers[0];
            if (place === undefined || allowed.has(variable.name) || !refused.has(variable.name)) continue;
            context.report({ node: place, messageId: 'empty', data: { name: variable.name } });
          }
        }
      },
    };
  },
};
