import { parse } from '@vue/compiler-sfc'

const ELEMENT = 1
const ATTRIBUTE = 6
const DIRECTIVE = 7

/**
 * Finds what the content security policy refuses: Vue turns static trees into HTML text, and a
 * `style` attribute in HTML text is an inline style. `v-html` is refused as a matter of safety.
 * @returns {string[]} one sentence for each finding
 */
export function refusedInTemplate(source, file) {
  const ast = parse(source, { filename: file }).descriptor.template?.ast
  const findings = []
  const walk = node => {
    if (node.type === ELEMENT) {
      for (const prop of node.props) {
        const line = `${file}:${prop.loc.start.line}`
        if (prop.type === ATTRIBUTE && prop.name === 'style') {
          findings.push(`${line} static style="" is refused by the policy; use a class or :style`)
        }
        if (prop.type === DIRECTIVE && prop.name === 'html') {
          findings.push(`${line} v-html is refused; compose the content of elements`)
        }
      }
    }
    node.children?.forEach(walk)
  }
  if (ast) walk(ast)
  return findings
}

/** The Vite plugin that fails the build on {@link refusedInTemplate}. */
export const templateGuard = () => ({
  name: 'xianwu:templates',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.vue')) return
    const findings = refusedInTemplate(code, id)
    if (findings.length) this.error(findings.join('\n'))
  },
})
