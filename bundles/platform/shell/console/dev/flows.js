// What must hold while things change under an open page: node dev/flows.js
import assert from 'node:assert'
import { base, launch, open, server, shoot, signIn } from './browser.js'

const findings = []
const context = await launch()
const page = await open(context, findings)
const text = () => page.evaluate(() => document.body.innerText)
const timed = async (name, work) => {
  const start = Date.now()
  await work()
  console.log(`${name}: ${Date.now() - start} ms`)
}

await server({ session: null, setup: false, functions: true })
await signIn(page)
await page.evaluate(() => (window.samePage = true))

// a function goes away and comes back under the open page
await page.click('[data-function=sample] a')
await page.waitForSelector('.s-table tbody tr')
await timed('function gone, friendly page', async () => {
  await server({ functions: false })
  await page.waitForSelector('.x-blank')
})
assert.equal(await page.$('[data-function=sample]'), null)
await shoot(page, 'flow-gone')
await timed('function back, page back', async () => {
  await server({ functions: true })
  await page.waitForSelector('.s-table tbody tr')
})

// the session ends under a half-filled form
await page.click('.s-ledger__bar .is-primary')
await page.fill('.s-form input', '青梧市应急管理局')
await page.fill('.s-form textarea', '森林防火督查')
await page.click('.s-form input[type=radio]')
const fields = await page.$$('.s-form input[type=text]')
await fields[1].fill('5')
await fields[2].fill('明天')
await server({ expired: true })
await page.click('.s-sheet__foot .is-primary')
await page.waitForSelector('.is-dialog input[type=password]')
await shoot(page, 'flow-expired')
await page.fill('.is-dialog input[type=password]', 'Practice-2026')
await page.keyboard.press('Enter')
await page.waitForFunction(() => document.body.innerText.includes('已新增'))
assert.match(await text(), /青梧市应急管理局/)
console.log('session renewed over the form, nothing lost')

// a form with unsaved input is never replaced
await page.click('.s-ledger__bar .is-primary')
await page.fill('.s-form input', '未保存的内容')
await page.waitForTimeout(600)
await server({ functions: false })
await page.waitForSelector('.x-waiting')
assert.equal(await page.inputValue('.s-form input'), '未保存的内容')
await server({ functions: true })
await page.keyboard.press('Escape')
await page.waitForSelector('.is-dialog')
await shoot(page, 'flow-dirty')
await page.click('.is-dialog .is-primary')
await page.waitForSelector('.s-table tbody tr')
console.log('unsaved form kept')

// the draft is offered again after a reload
await page.reload()
await page.waitForSelector('.s-ledger__bar .is-primary')
await page.click('.s-ledger__bar .is-primary')
await page.waitForSelector('.s-alert')
await shoot(page, 'flow-draft')
await page.click('.s-alert .is-link')
assert.equal(await page.inputValue('.s-form input'), '未保存的内容')
console.log('draft restored')

// somebody else saved the same record
await page.goto(`${base}m/sample/visits?open=317`)
await page.waitForSelector('.s-history')
await page.click('.s-sheet__foot .is-primary')
await page.waitForSelector('.s-form input')
await page.fill('.s-form input', '冲突的单位')
await page.click('.s-overlay:last-of-type .s-sheet__foot .is-primary')
await page.waitForSelector('.s-plain')
await shoot(page, 'flow-stale')
await page.keyboard.press('Escape')

// search by the keyboard, news by the line
await page.goto(base)
await page.waitForSelector('.s-stats')
await page.keyboard.press('/')
await page.keyboard.type('督查')
await page.waitForSelector('.x-hit')
await shoot(page, 'flow-search')
await page.keyboard.press('Escape')
await server({ notice: '值班表已发布，请核对本人班次' })
await page.waitForSelector('.s-toast')
await page.click('.x-bell')
await shoot(page, 'flow-notices')
await page.keyboard.press('Escape')

// import with wrong cells
await page.goto(`${base}m/sample/visits`)
await page.waitForSelector('.s-table tbody tr')
await page.click('.s-ledger__tools .s-btn')
await page.setInputFiles('input[type=file]', {
  name: '接待台账.xlsx',
  mimeType: '',
  buffer: Buffer.from('x'),
})
await page.waitForSelector('.s-import__errors')
await shoot(page, 'flow-import')
await page.keyboard.press('Escape')
await page.click('.s-filter .is-link')
await page.click('.s-filter .s-date__button')
await shoot(page, 'flow-filters')
await context.close()
console.log([...new Set(findings)].join('\n') || 'no findings')
