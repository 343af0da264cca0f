import { ref } from 'vue'
import { createApi, type L10n } from '@xianwu/kit'

export interface Notice {
  id: string
  function: string
  title: L10n
  body: L10n
  at: string
  read: boolean
  path: string
}

export interface NoticePage {
  items: Notice[]
  unread: number
}

const api = createApi('shell')

export const unread = ref(0)
/** Counts up with every notice that arrives: lists ask again. */
export const arrived = ref(0)

export async function loadNotices(after = '', onlyUnread = false): Promise<NoticePage> {
  const query = { after, unread: onlyUnread || undefined }
  const page = await api.get<NoticePage>('/notices', query, { quiet: true })
  unread.value = page.unread
  return page
}

export async function markRead(notice: Notice): Promise<void> {
  if (notice.read) return
  notice.read = true
  unread.value = Math.max(0, unread.value - 1)
  await api.post(`/notices/${notice.id}/read`, undefined, { quiet: true })
}

export async function markAllRead(): Promise<void> {
  await api.post('/notices/read-all')
  unread.value = 0
  arrived.value++
}
