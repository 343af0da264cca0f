// Accessibility of every page in several looks: node dev/axe.js
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { base, launch, open, PHONE, server, signIn } from './browser.js'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const findings = []
let violations = 0

async function check(page, name) {
  await page.waitForTimeout(700)
  const found = await page.evaluate(
    `${axe};axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
      .then(result => result.violations.map(one => one.id + ' x' + one.nodes.length + ' ' +
        one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' || ')))`,
  )
  violations += found.length
  console.log(found.length ? 'BAD ' : 'ok  ', name)
  found.forEach(one => console.log('     ', one))
}

async function look(options, name, settings) {
  const context = await launch(options)
  const page = await open(context, findings)
  await server({ session: null, setup: false })
  await page.goto(base)
  await page.waitForSelector('.x-choices')
  await page.evaluate(
    pairs => pairs.forEach(([key, value]) => localStorage.setItem(key, value)),
    settings,
  )
  await page.reload()
  await page.waitForSelector('.x-choices')
  await check(page, `${name} sign-in`)
  await signIn(page)
  for (const path of [
    '',
    'notices',
    'account',
    'search',
    'm/none',
    'm/sample/visits',
    'm/sample/visits?open=318',
    'kit',
  ]) {
    await page.goto(base + path)
    await page.waitForSelector('.x-main > *')
    await check(page, `${name} /${path}`)
  }
  await page.goto(`${base}m/sample/visits`)
  await page.waitForSelector('.s-ledger__bar .is-primary')
  await page.click('.s-ledger__bar .is-primary')
  await page.waitForSelector('.s-form input')
  await page.click('.s-sheet__foot .is-primary')
  await check(page, `${name} form with errors`)
  await context.close()
}

const context = await launch()
const page = await open(context, findings)
await server({ session: null, setup: true })
await page.goto(base)
await page.waitForSelector('.x-setup__three')
await check(page, 'set-up')
await context.close()
await look({}, 'blue', [])
await look({}, 'dark', [['xw.theme', 'dark']])
await look({}, 'red xl', [
  ['xw.theme', 'red'],
  ['xw.font', 'xl'],
])
await look(PHONE, 'phone en', [['xw.lang', 'en']])
console.log([...new Set(findings)].join('\n'))
console.log(`${violations} violations`)
