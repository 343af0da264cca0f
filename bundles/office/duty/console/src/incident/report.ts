import { fmt } from '@xianwu/kit'
import { COUNTS, type Casualties, type Incident, type Kind, type Report } from './model'

/** What the form of a report holds. */
export interface ReportModel extends Record<string, unknown> {
  byPhone: boolean
  phoneAt: string
  phoneRecipient: string
  phoneNote: string
  inWriting: boolean
  writtenAt: string
  channel: string
  recipient: string
  signerId: string
  content: string
  level: string
  reason: string
  casualties: Casualties
}

const now = () => new Date().toISOString()

/** The recipient of the report before, else the usual one. */
const recipientOf = (incident: Incident): string => {
  const last = [...incident.reports].reverse().find(one => one.recipient || one.phoneRecipient)
  return last?.recipient || last?.phoneRecipient || incident.recipient
}

export function blankReport(incident: Incident, kind: Kind, sent?: Report): ReportModel {
  const recipient = recipientOf(incident)
  return {
    byPhone: kind === 'first' && !sent,
    phoneAt: now(),
    phoneRecipient: recipient,
    phoneNote: '',
    inWriting: true,
    writtenAt: now(),
    channel: 'platform',
    recipient,
    signerId: '',
    content: '',
    level: incident.level,
    reason: '',
    casualties: { ...incident.casualties },
  }
}

const callOf = (model: ReportModel) => ({
  at: model.phoneAt,
  recipient: model.phoneRecipient,
  note: model.phoneNote,
})

const paperOf = (model: ReportModel) => ({
  at: model.writtenAt,
  channel: model.channel,
  recipient: model.recipient,
  content: model.content,
  signerId: model.signerId,
})

/** The body of a new report; numbers travel only when they changed. */
export function reportBody(model: ReportModel, kind: Kind, incident: Incident) {
  const changed =
    COUNTS.some(name => (model.casualties[name] ?? 0) !== incident.casualties[name]) ||
    Number(model.casualties.loss ?? 0) !== Number(incident.casualties.loss)
  return {
    kind,
    phone: model.byPhone ? callOf(model) : null,
    written: model.inWriting ? paperOf(model) : null,
    casualties: changed ? model.casualties : null,
    level: model.level === incident.level ? null : model.level,
    reason: model.reason,
  }
}

/** The body that completes a report by the way it has not gone yet. */
export const sendBody = (model: ReportModel) => ({ written: paperOf(model) })

/** 18 分钟 between two moments, as the intervals are told. */
export const minutes = (value: number | null): string => (value === null ? '—' : fmt.number(value))
