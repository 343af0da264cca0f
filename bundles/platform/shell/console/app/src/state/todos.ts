import { createApi, type L10n, type Light } from '@xianwu/kit'

/** Something that waits for the person; the server collects it from all functions. */
export interface Todo {
  id: string
  function: string
  urgency: 'normal' | 'urgent' | 'critical'
  kind: L10n
  title: L10n
  from: string
  at: string
  due: string | null
  light: Light
  path: string
}

const api = createApi('shell')

export const loadTodos = (): Promise<Todo[]> => api.get<Todo[]>('/todos', {}, { quiet: true })
