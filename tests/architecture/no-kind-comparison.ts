/** A rule of ESLint: outside `engine/kinds`, nothing asks which kind of step it has. */
import type { Rule } from 'eslint'
import type { CallExpression, Expression, Node } from 'estree'
import { stepKinds } from '../../engine/kinds/traits.ts'

const message = 'Outside engine/kinds nobody asks for "{{name}}": ask for what is meant, by a property of `KindTraits` or `KindLogic` (engine/kinds/types.ts), and add one where none says it.'

/** Names of other things that may be called like a kind: the type of a message, the mode of a guide. */
const OTHERS: readonly string[] = ['type', 'mode']

const nameOf = (node: Node): string => node.type === 'MemberExpression' ? nameOf(node.property) : node.type === 'Identifier' ? node.name : ''
const isKind = (node: Node | null | undefined): node is Expression & { value: string } => node?.type === 'Literal' && (stepKinds as readonly unknown[]).includes(node.value)

export const noKindComparison: Rule.RuleModule = {
  meta: { type: 'problem', messages: { compares: message }, schema: [] },
  create(context) {
    function refuse(node: Expression & { value: string }): void {
      context.report({ node, messageId: 'compares', data: { name: node.value } })
    }
    function call({ callee, arguments: given }: CallExpression): void {
      if (callee.type !== 'MemberExpression' || !['includes', 'has', 'indexOf'].includes(nameOf(callee)))
        return
      const list = callee.object.type === 'NewExpression' ? callee.object.arguments[0] : callee.object
      const listed = list?.type === 'ArrayExpression' && given[0] && !OTHERS.includes(nameOf(given[0])) ? list.elements : []
      ;[...listed, given[0]].filter(isKind).forEach(refuse)
    }
    const visitor: Rule.RuleListener = {
      BinaryExpression({ operator, left, right }) {
        if (!/^[!=]==?$/.test(operator))
          return
        for (const [one, other] of [[left, right], [right, left]] as const) {
          if (isKind(one) && !OTHERS.includes(nameOf(other)))
            refuse(one)
        }
      },
      SwitchStatement({ discriminant, cases }) {
        if (!OTHERS.includes(nameOf(discriminant)))
          cases.map(one => one.test).filter(isKind).forEach(refuse)
      },
      CallExpression: call,
      // A set of names is made to be asked.
      NewExpression({ callee, arguments: [list] }) {
        if (nameOf(callee) === 'Set' && list?.type === 'ArrayExpression')
          list.elements.filter(isKind).forEach(refuse)
      },
    }
    const { defineTemplateBodyVisitor } = context.sourceCode.parserServices as { defineTemplateBodyVisitor?: (template: Rule.RuleListener, script: Rule.RuleListener) => Rule.RuleListener }
    return defineTemplateBodyVisitor?.(visitor, visitor) ?? visitor
  },
}
