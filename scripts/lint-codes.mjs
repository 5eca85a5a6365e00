/** What reads the characters of a text; of a plain string, whose name alone says that it is a code, only the first. */
const CUTTERS = /^(slice|substring|substr|length|startsWith|endsWith|padStart|padEnd|charAt|at)$/
const READERS = /^(split|replace|replaceAll|match|matchAll|search|charCodeAt|codePointAt)$/
const JUDGES = /^(startsWith|endsWith|test|exec|match)$/
const NAMED = /^(ubigeo|code)$/
const BRAND = '__@ubigeoBrand'
const MESSAGES = {
  digits: 'Las cifras de un código las lee sólo el cuarto territory: levelOf, upTo, isWithin, beginsCode…',
  made: 'Un código lo compone sólo el cuarto territory: capitalProvinciaOf, leafOf, joinCodeParts…',
}

/**
 * A rule of the style: the characters of a code of a territory are read, and put together, by the territory room alone.
 * It goes by the type of a value, whatever its name is.
 */
export const lintCodes = {
  meta: { type: 'problem', schema: [], messages: MESSAGES },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices
    const isCode = (node) => isBranded(program.getTypeChecker().getTypeAtLocation(esTreeNodeToTSNodeMap.get(node)))
    return {
      MemberExpression(node) {
        const read = propertyOf(node)
        const cut = CUTTERS.test(read) && (NAMED.test(nameOf(node.object)) || isCode(node.object))
        if (cut || (READERS.test(read) && isCode(node.object))) context.report({ node, messageId: 'digits' })
      },
      CallExpression(node) {
        const [given] = node.arguments
        if (given === undefined || given.type === 'SpreadElement') return
        if (/^(ubigeo|parseUbigeo)$/.test(nameOf(node.callee)) && given.type === 'TemplateLiteral')
          context.report({ node, messageId: 'made' })
        if (node.callee.type === 'MemberExpression' && JUDGES.test(nameOf(node.callee)) && isCode(given))
          context.report({ node, messageId: 'digits' })
      },
    }
  },
}

function isBranded(type) {
  if (type.isUnion()) return type.types.some(isBranded)
  return type.isIntersection() && type.types.some((part) => part.getProperties().some(isBrand))
}

function isBrand({ escapedName }) {
  return String(escapedName).startsWith(BRAND)
}

/** What is asked of an object by name; a place by number counts as a cut. */
function propertyOf({ computed, property }) {
  if (!computed) return property.name ?? ''
  return property.type === 'Literal' && typeof property.value === 'number' ? 'charAt' : ''
}

function nameOf(node) {
  return node.type === 'MemberExpression' ? nameOf(node.property) : (node.name ?? '')
}
