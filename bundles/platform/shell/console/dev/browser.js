// What the scripts in this folder share: a headless browser on the stand-in server.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

export const base = process.env.BASE ?? 'http://localhost:18200/ui/'
export const folder = process.env.SHOTS ?? path.join(os.tmpdir(), 'shots')
fs.mkdirSync(folder, { recursive: true })

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = (options = {}) =>
  chromium.launchPersistentContext(fs.mkdtempSync(path.join(os.tmpdir(), 'profile-')), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    args: ARGUMENTS,
    ...options,
  })

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** A page that collects failures and violations of the content security policy. */
export async function open(context, findings) {
  const page = await context.newPage()
  page.on('pageerror', error => findings.push(`page: ${error.message}`))
  page.on('console', message => {
    const text = message.text()
    if (message.type() === 'error' && !/status of 4\d\d/.test(text))
      findings.push(`console: ${text}`)
  })
  return page
}

export const server = (body, target = base) =>
  fetch(new URL('/api/dev', target), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

export async function signIn(page) {
  await page.goto(base)
  await page.waitForSelector('.x-choices button, .x-frame')
  if (await page.$('.x-choices')) await page.click('.x-choices button')
  await page.waitForSelector('.x-frame')
}

export const shoot = async (page, name, wait = 450) => {
  await page.waitForTimeout(wait)
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
