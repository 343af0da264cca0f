import type { Router } from 'vue-router'
import { listen } from './events'
import { loadNotices } from './notices'
import { followAccount } from './preferences'
import { refresh } from './registry'

/** What happens once somebody has signed in: their functions, their choices, the line for news. */
export async function enter(router: Router): Promise<void> {
  await refresh(router)
  void followAccount()
  void loadNotices().catch(() => {
    // the count appears with the next notice
  })
  listen(router)
}
