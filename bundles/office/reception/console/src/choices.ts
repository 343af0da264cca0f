import type { Choice } from '@xianwu/kit'

const of = (value: string, zh: string, en: string): Choice => ({ value, label: { zh, en } })

export const types: Choice[] = [
  of('inspection', '上级检查调研', 'Inspection from above'),
  of('study', '考察学习交流', 'Study and exchange'),
  of('conference', '会议活动', 'Conference'),
  of('report', '请示汇报', 'Report'),
  of('other', '其他', 'Other'),
  of('investment', '招商接待', 'Business'),
  of('foreign', '外宾接待', 'Foreign guests'),
]

export const levels: Choice[] = [
  of('central', '中央', 'Central'),
  of('province', '省', 'Province'),
  of('city', '市', 'City'),
  of('county', '县区', 'County'),
]

export const ranks: Choice[] = [
  of('province', '省部级', 'Province'),
  of('bureau', '厅局级', 'Bureau'),
  of('division', '县处级', 'Division'),
  of('section', '乡科级', 'Section'),
  of('staff', '其他', 'Other'),
]

export const payers: Choice[] = [
  of('reception', '公务接待费', 'Reception fee'),
  of('guest', '客人自付', 'Guests'),
]

export const mealTimes: Choice[] = [
  of('breakfast', '早餐', 'Breakfast'),
  of('lunch', '午餐', 'Lunch'),
  of('dinner', '晚餐', 'Dinner'),
]

export const mealKinds: Choice[] = [
  of('buffet', '自助餐', 'Buffet'),
  of('work', '工作餐', 'Work meal'),
  of('table', '桌餐', 'Table'),
]

export const roomKinds: Choice[] = [
  of('standard', '标准间', 'Standard room'),
  of('single', '单间', 'Single room'),
  of('suite', '普通套间', 'Suite'),
  of('luxury', '豪华套间', 'Luxury suite'),
]

export const categories: Choice[] = [
  of('meal', '餐费', 'Meals'),
  of('lodging', '住宿费', 'Rooms'),
  of('transport', '交通费', 'Transport'),
  of('venue', '场租费', 'Venue'),
  of('material', '资料费', 'Material'),
  of('other', '其他', 'Other'),
  of('drink', '酒水', 'Drinks'),
  of('tobacco', '烟草', 'Tobacco'),
  of('gift', '礼品', 'Gifts'),
  of('leisure', '旅游娱乐', 'Leisure'),
]

export const letterKinds: Choice[] = [
  of('letter', '公函', 'Letter'),
  of('notice', '通知', 'Notice'),
  of('wire', '明电', 'Wire'),
  of('note', '便函', 'Note'),
  of('phone', '电话记录', 'Phone record'),
]

export const orderStates: Choice[] = [
  of('draft', '申请', 'Draft'),
  of('pending', '审批中', 'Pending'),
  of('returned', '已退回', 'Returned'),
  of('approved', '已批准', 'Approved'),
  of('hosting', '接待中', 'Hosting'),
  of('list-due', '待清单', 'List due'),
  of('list-review', '清单审签', 'List review'),
  of('settlement-due', '待结算', 'Settlement due'),
  of('settled', '已结算', 'Settled'),
  of('archived', '已归档', 'Archived'),
  of('cancelled', '已取消', 'Cancelled'),
]

export const letterStates: Choice[] = [
  of('entered', '待核验', 'To verify'),
  of('verified', '已核验', 'Verified'),
  of('refused', '已退回', 'Sent back'),
]

export const payModes: Choice[] = [
  of('card', '公务卡', 'Official card'),
  of('transfer', '转账', 'Transfer'),
  of('cash', '现金', 'Cash'),
]

export const receiptKinds: Choice[] = [
  of('meal', '伙食费', 'Meals'),
  of('transport', '市内交通费', 'Transport'),
]

export const listStates: Choice[] = [
  of('draft', '填报中', 'Draft'),
  of('submitted', '待审签', 'To sign'),
  of('returned', '已退回', 'Returned'),
  of('signed', '已审签', 'Signed'),
]

/** What a code is called, the code itself when it is unknown. */
export const nameOf = (choices: Choice[], value: string | null | undefined): Choice['label'] =>
  choices.find(one => one.value === value)?.label ?? { zh: value ?? '', en: value ?? '' }
