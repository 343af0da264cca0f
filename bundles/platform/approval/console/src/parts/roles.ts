import { computed, shallowRef } from 'vue'
import { createApi, l10n, type LedgerPage } from '@xianwu/kit'

/** Names of the roles by their codes, for people who know no codes; empty until they are there. */
const names = shallowRef(new Map<string, { zh: string; en: string }>())
const MOST = 200

/** Asks for the names; without the right to see roles their codes are shown. */
export async function loadRoles(): Promise<void> {
  try {
    const page = await createApi('identity').get<LedgerPage>(
      '/roles',
      { size: MOST },
      { quiet: true },
    )
    names.value = new Map(
      page.items.map(one => [
        String(one.values.code),
        { zh: String(one.values.name), en: String(one.values.nameEn ?? '') },
      ]),
    )
  } catch {
    names.value = new Map()
  }
}

export const roleName = (code: string): string => l10n(names.value.get(code)) || code

export const roleOptions = computed(() =>
  [...names.value].map(([value, name]) => ({ value, label: l10n(name) })),
)
