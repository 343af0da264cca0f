import { watch } from 'vue'
import type { Router } from 'vue-router'
import { l10n, session, showInfo } from '@xianwu/kit'
import { arrived, unread, type Notice } from './notices'
import { refresh } from './registry'
import { loadSession, renewSession } from './session'

const RECONNECT = 5000

/** Follows the server: functions come and go, notices arrive, the session ends. */
export function listen(router: Router): void {
  const source = new EventSource('/api/shell/events')
  let opened = false
  source.onopen = () => {
    // what happened while the line was down is asked for
    if (opened) void refresh(router)
    opened = true
  }
  source.addEventListener('registry', () => void refresh(router))
  source.addEventListener('notice', event => {
    unread.value++
    arrived.value++
    const notice = JSON.parse((event as MessageEvent<string>).data) as Partial<Notice>
    if (notice.title) showInfo(l10n(notice.title))
  })
  source.addEventListener('session', () => void sessionEnded(router, source))
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return
    source.close()
    setTimeout(() => void resume(router), RECONNECT)
  }
}

/** Another session may have taken its place, here or in another tab: then the line follows that. */
async function sessionEnded(router: Router, source: EventSource): Promise<void> {
  const replaced = await askSession().catch(() => false)
  if (!replaced) {
    void renewSession()
    return
  }
  source.close()
  await loadSession()
  follow(router)
}

/** The line was refused for good: either the session ended or the server is restarting. */
async function resume(router: Router): Promise<void> {
  let signedIn: boolean
  try {
    signedIn = await askSession()
  } catch {
    setTimeout(() => void resume(router), RECONNECT)
    return
  }
  if (!signedIn && !(await renewSession())) {
    // they will sign in later, at the next request: until then nobody is asked again
    const stop = watch(
      () => session.csrf,
      () => {
        stop()
        follow(router)
      },
    )
    return
  }
  follow(router)
}

function follow(router: Router): void {
  void refresh(router)
  listen(router)
}

async function askSession(): Promise<boolean> {
  const response = await fetch('/api/session', { headers: { Accept: 'application/json' } })
  if (!response.ok) throw new Error(String(response.status))
  return ((await response.json()) as { signedIn: boolean }).signedIn
}
