import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach } from 'vitest'

enableAutoUnmount(afterEach)

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div><div id="s-overlays"></div>'
  localStorage.clear()
  sessionStorage.clear()
})
