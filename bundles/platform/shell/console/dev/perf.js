// How long a cold browser takes until a page can be used: node dev/perf.js [cpu slowdown]
import { base, launch, open, server, signIn } from './browser.js'

const RUNS = 5
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]

async function cold(name, path, selector, slowdown) {
  const times = []
  const bytes = new Map()
  for (let run = 0; run < RUNS; run++) {
    const context = await launch()
    const page = await open(context, [])
    const line = await context.newCDPSession(page)
    await line.send('Network.enable')
    if (slowdown > 1) await line.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const addresses = new Map()
    line.on('Network.responseReceived', event => addresses.set(event.requestId, event.response.url))
    line.on('Network.loadingFinished', event => {
      const address = addresses.get(event.requestId)
      if (address) bytes.set(new URL(address).pathname, event.encodedDataLength)
    })
    await page.addInitScript(wanted => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(wanted)) return
        window.usable = performance.now()
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    }, selector)
    await page.goto(base + path)
    await page.waitForFunction(() => window.usable)
    times.push(await page.evaluate(() => window.usable))
    await page.waitForTimeout(300)
    await context.close()
  }
  const size = [...bytes.values()].reduce((sum, one) => sum + one, 0) / 1024
  console.log(
    `${name}: usable after ${Math.round(median(times))} ms, ${size.toFixed(0)} KB, ${bytes.size} requests`,
  )
}

const context = await launch()
await server({ session: null, setup: false, functions: true })
await signIn(await open(context, []))
await context.close()
const slowdown = Number(process.argv[2] ?? 4)
await cold('workbench', '', '.x-todos tbody tr', 1)
await cold(`workbench at 1/${slowdown} of the CPU`, '', '.x-todos tbody tr', slowdown)
await cold('list', 'm/sample/visits', '.s-table tbody tr', 1)
await cold(`list at 1/${slowdown} of the CPU`, 'm/sample/visits', '.s-table tbody tr', slowdown)
