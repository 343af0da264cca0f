import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const LANGUAGES = ['zh', 'en']

/** Reads `export default { key: 'text' }` without running it; nested objects get dotted keys. */
export function readTexts(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2020, true)
  const texts = new Map()
  const collect = (literal, prefix) => {
    for (const property of literal.properties) {
      if (!ts.isPropertyAssignment(property)) continue
      const key = prefix + property.name.text
      const value = property.initializer
      if (ts.isObjectLiteralExpression(value)) collect(value, `${key}.`)
      else texts.set(key, ts.isStringLiteralLike(value) ? value.text : value.getText())
    }
  }
  const bare = node =>
    ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
      ? bare(node.expression)
      : node
  for (const statement of tree.statements) {
    if (!ts.isExportAssignment(statement)) continue
    const value = bare(statement.expression)
    if (ts.isObjectLiteralExpression(value)) collect(value, '')
  }
  return texts
}

const placeholders = text => (text.match(/\{\w+\}/g) ?? []).sort().join()

/**
 * Compares `<folder>/zh.ts` with `<folder>/en.ts`: the same keys, no empty text, the same
 * placeholders. A folder without both files has nothing to compare.
 * @returns {string[]} one sentence for each difference
 */
export function textDifferences(folder) {
  const files = LANGUAGES.map(language => path.join(folder, `${language}.ts`))
  const there = files.filter(file => fs.existsSync(file))
  if (there.length === 0) return []
  if (there.length === 1) return [`${folder} has only ${path.basename(there[0])}`]
  const [zh, en] = files.map(file => readTexts(fs.readFileSync(file, 'utf8'), file))
  const findings = []
  for (const key of new Set([...zh.keys(), ...en.keys()])) {
    const a = zh.get(key)
    const b = en.get(key)
    if (!a) findings.push(`${files[0]} lacks "${key}"`)
    else if (!b) findings.push(`${files[1]} lacks "${key}"`)
    else if (placeholders(a) !== placeholders(b)) {
      findings.push(`"${key}" has other placeholders in ${files[1]}`)
    }
  }
  return findings
}

/** The Vite plugin that fails the build on {@link textDifferences}. */
export const textGuard = folder => ({
  name: 'xianwu:texts',
  buildStart() {
    const findings = textDifferences(folder)
    if (findings.length) this.error(findings.join('\n'))
  },
})
