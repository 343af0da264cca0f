import { nextTick, onBeforeUnmount, ref, watch, type Ref } from 'vue'

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), ' +
  'textarea:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** The open overlays, the topmost last: Escape and Tab belong to it alone. */
const stack: symbol[] = []

/**
 * Keeps the keyboard inside an open overlay, closes it on Escape and gives the focus back
 * afterwards.
 */
export function useOverlay(
  open: Ref<boolean>,
  box: Ref<HTMLElement | undefined>,
  close: () => void,
) {
  const self = Symbol('overlay')
  /** The later opened lies above, wherever it stands in the document. */
  const level = ref(0)
  let before: HTMLElement | null = null

  function onKey(event: KeyboardEvent): void {
    if (stack[stack.length - 1] !== self || !box.value) return
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      close()
    } else if (event.key === 'Tab') {
      keepInside(event, box.value)
    }
  }

  function enter(): void {
    before = document.activeElement as HTMLElement | null
    stack.push(self)
    level.value = stack.length
    document.body.dataset.overlay = ''
    document.addEventListener('keydown', onKey)
    void nextTick(() => {
      const target = box.value?.querySelector<HTMLElement>('[data-autofocus]') ?? box.value
      target?.focus({ preventScroll: true })
    })
  }

  function leave(): void {
    const at = stack.indexOf(self)
    if (at < 0) return
    stack.splice(at, 1)
    if (!stack.length) delete document.body.dataset.overlay
    document.removeEventListener('keydown', onKey)
    if (before?.isConnected) before.focus({ preventScroll: true })
  }

  watch(open, isOpen => (isOpen ? enter() : leave()), { immediate: true })
  onBeforeUnmount(leave)
  return { level }
}

function keepInside(event: KeyboardEvent, box: HTMLElement): void {
  const all = Array.from(box.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(
    element => element.offsetParent !== null,
  )
  const first = all[0]
  const last = all[all.length - 1]
  const active = document.activeElement
  const outside = !box.contains(active)
  if (!first || !last) {
    event.preventDefault()
  } else if (event.shiftKey && (outside || active === first || active === box)) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && (outside || active === last)) {
    event.preventDefault()
    first.focus()
  }
}
