import { shallowRef, type Ref } from 'vue'
import { createApi } from '../api/client'

/** A node of the tree of units and departments. */
export interface UnitNode {
  id: string
  name: string
  shortName?: string
  type?: string
  children?: UnitNode[]
}

export interface FlatUnit {
  node: UnitNode
  depth: number
  path: string
}

const tree = shallowRef<UnitNode[]>()
let loading: Promise<void> | undefined

/** The tree of units, asked once and shared by all pickers. */
export function useUnits(): Ref<UnitNode[] | undefined> {
  loading ??= createApi('identity')
    .get<UnitNode[]>('/units/tree', {}, { quiet: true })
    .then(
      nodes => void (tree.value = nodes),
      () => {
        // asked again by the next picker
        loading = undefined
      },
    )
  return tree
}

/** After units were changed: the next picker asks again. */
export function forgetUnits(): void {
  loading = undefined
  tree.value = undefined
}

/** The tree as lines with their depth and the path above. */
export function flatten(nodes: UnitNode[], depth = 0, above = ''): FlatUnit[] {
  return nodes.flatMap(node => [
    { node, depth, path: above },
    ...flatten(node.children ?? [], depth + 1, above ? `${above} / ${node.name}` : node.name),
  ])
}
