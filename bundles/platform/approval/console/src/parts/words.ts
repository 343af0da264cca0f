import { l10n } from '@xianwu/kit'
import type { Attribute, ChainStage, Condition } from '../model'
import { roleName } from './roles'

type T = (key: string, params?: Record<string, unknown>) => string

/** Who is asked, in words: 分管领导; 角色：接待经办人; 许青禾、何若谷. */
export function whoText(stage: ChainStage, t: T): string {
  if (stage.who === 'people') return stage.people.map(one => one.name).join('、')
  const kind = t(`who.${stage.who}`)
  if (!stage.code) return kind
  return t('who.named', { kind, name: stage.who === 'role' ? roleName(stage.code) : stage.code })
}

function oneText(condition: Condition, attributes: Attribute[], t: T): string {
  const attribute = attributes.find(one => one.key === condition.attribute)
  const choice = attribute?.choices?.find(one => one.value === condition.value)
  const name = l10n(attribute?.label) || condition.attribute
  return `${name}${t(`operator.${condition.operator}`)}${l10n(choice?.label) || condition.value}`
}

/** 预算金额不低于 5000 且 来宾级别是厅局级. */
export const conditionText = (stage: ChainStage, attributes: Attribute[], t: T): string =>
  stage.conditions
    .map(one => oneText(one, attributes, t))
    .join(t(stage.match === 'all' ? 'match.and' : 'match.or'))
