import { createApi } from '@xianwu/kit'

/** Between two questions; the server is back within a second or two. */
const PAUSE = 500
/** So many answers in a row show that the restart is over; the first may come from before it. */
const STEADY = 5
/** After so many questions the person is told that it takes long; asking goes on. */
const LONG = 60

/** `kept`: people sign in now; `open`: the server still waits for a set-up; `left`: nobody waits. */
export type SetUpState = 'kept' | 'open' | 'left'

/** Asks until the server, which starts its listener again after the set-up, answers. */
export async function awaitSetUp(signal: AbortSignal, onSlow: () => void): Promise<SetUpState> {
  const api = createApi('session')
  let answered = 0
  for (let asked = 1; !signal.aborted; asked++) {
    await new Promise(resolve => setTimeout(resolve, PAUSE))
    if (asked === LONG) onSlow()
    try {
      const state = await api.get<{ setupRequired: boolean }>('', {}, { quiet: true, signal })
      if (state.setupRequired) return 'open'
      if (++answered === STEADY) return 'kept'
    } catch {
      answered = 0
      // away or not yet open: it comes back
    }
  }
  return 'left'
}
