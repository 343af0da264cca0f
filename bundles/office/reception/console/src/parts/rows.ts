import type { L10n, Row, RowColumn } from '@xianwu/kit'
import {
  categories,
  mealKinds,
  mealTimes,
  payers,
  ranks,
  receiptKinds,
  roomKinds,
} from '../choices'

const label = (zh: string, en: string): L10n => ({ zh, en })
const text = (key: string, zh: string, en: string, more: Partial<RowColumn> = {}): RowColumn => ({
  key,
  label: label(zh, en),
  type: 'text',
  maxLength: 100,
  ...more,
})
const number = (key: string, zh: string, en: string, width = 62): RowColumn => ({
  key,
  label: label(zh, en),
  type: 'integer',
  min: 0,
  max: 500,
  width,
})
const money = (key: string, zh: string, en: string): RowColumn => ({
  key,
  label: label(zh, en),
  type: 'money',
  min: 0,
  width: 104,
})
const choice = (
  key: string,
  zh: string,
  en: string,
  choices: RowColumn['choices'],
  width = 110,
): RowColumn => ({ key, label: label(zh, en), type: 'choice', choices, width })
const day = (width = 136): RowColumn => ({
  key: 'day',
  label: label('日期', 'Day'),
  type: 'date',
  width,
})

/** The kinds of repeated rows of an order: their columns, and a new row. */
export interface RowKind {
  columns: RowColumn[]
  blank: (first: Row) => Row
}

const HOST_BUDGET = payers
const PERSON = { required: true, maxLength: 60, width: 116 }

export const guests: RowKind = {
  columns: [
    text('unit', '单位', 'Unit', { required: true }),
    text('name', '姓名', 'Name', PERSON),
    text('post', '职务', 'Post'),
    choice('rank', '级别', 'Rank', ranks),
  ],
  blank: () => ({ unit: '', name: '', post: '', rank: '' }),
}

export const persons: RowKind = {
  columns: [
    guests.columns[1]!,
    text('unit', '单位（与派出单位不同时填写）', 'Unit, if not the sender'),
    ...guests.columns.slice(2),
  ],
  blank: () => ({ name: '', unit: '', post: '', rank: '' }),
}

export const activities: RowKind = {
  columns: [
    day(),
    text('item', '活动内容', 'Activity', { required: true, maxLength: 200 }),
    text('venue', '地点', 'Place', { width: 240 }),
  ],
  blank: ({ day: first }) => ({ day: first, item: '', venue: '' }),
}

export const meals: RowKind = {
  columns: [
    day(),
    choice('time', '餐次', 'Time', mealTimes, 80),
    choice('kind', '餐别', 'Kind', mealKinds, 92),
    text('venue', '用餐地点', 'Place'),
    money('perHead', '每人标准', 'Per head'),
    number('guests', '客人', 'Guests'),
    number('escorts', '陪餐', 'Hosts'),
    choice('payer', '费用', 'Paid by', HOST_BUDGET, 116),
    text('menu', '菜单', 'Menu', { maxLength: 500, width: 110 }),
  ],
  blank: ({ day: first, guests: count }) => ({
    day: first,
    time: 'lunch',
    kind: 'buffet',
    venue: '',
    perHead: null,
    guests: count,
    escorts: 0,
    payer: 'guest',
    menu: '',
  }),
}

export const rooms: RowKind = {
  columns: [
    text('hotel', '住宿地点', 'Hotel', { required: true }),
    choice('kind', '房型', 'Kind', roomKinds),
    number('rooms', '间数', 'Rooms'),
    number('nights', '晚数', 'Nights'),
    money('price', '每间每晚', 'Per night'),
    choice('payer', '费用', 'Paid by', HOST_BUDGET, 120),
    text('extras', '额外配备', 'Extras', { width: 130, maxLength: 200 }),
  ],
  blank: () => ({
    hotel: '',
    kind: 'standard',
    rooms: 1,
    nights: 1,
    price: null,
    payer: 'guest',
    extras: '',
  }),
}

export const attendants: RowKind = {
  columns: [text('name', '姓名', 'Name', PERSON), text('duty', '承担工作', 'Duty')],
  blank: () => ({ name: '', duty: '' }),
}

export const vehicles: RowKind = {
  columns: [
    text('vehicle', '车辆', 'Vehicle', { required: true, maxLength: 60, width: 220 }),
    text('route', '行程', 'Route', { maxLength: 200 }),
  ],
  blank: () => ({ vehicle: '', route: '' }),
}

/** What may never be planned is not offered; the server refuses it at every other door. */
const PLANNED = ['meal', 'lodging', 'transport', 'venue', 'material', 'other']

export const costs: RowKind = {
  columns: [
    choice(
      'category',
      '类别',
      'Category',
      categories.filter(one => PLANNED.includes(one.value)),
      120,
    ),
    text('item', '项目', 'Item', { required: true, maxLength: 200 }),
    money('amount', '金额', 'Amount'),
    choice('payer', '费用', 'Paid by', HOST_BUDGET, 130),
  ],
  blank: () => ({ category: 'other', item: '', amount: null, payer: 'reception' }),
}

export const escorts: RowKind = {
  columns: [
    {
      key: 'person',
      label: label('本单位人员', 'Colleague'),
      type: 'person',
      width: 190,
    },
    text('name', '姓名', 'Name', PERSON),
    text('post', '职务', 'Post'),
    { key: 'atTable', label: label('陪餐', 'At table'), type: 'boolean', width: 90 },
  ],
  blank: () => ({ personId: null, name: '', post: '', atTable: true }),
}

export const items: RowKind = {
  columns: [
    day(),
    text('item', '活动项目', 'Item', { required: true, maxLength: 200 }),
    text('venue', '地点', 'Place', { width: 200 }),
    money('amount', '费用', 'Cost'),
  ],
  blank: ({ day: first }) => ({ day: first, item: '', venue: '', amount: null }),
}

export const invoices: RowKind = {
  columns: [
    text('number', '票据号码', 'Number', { required: true, maxLength: 40, width: 150 }),
    { key: 'date', label: label('开票日期', 'Date'), type: 'date', width: 136 },
    text('vendor', '开票单位', 'Vendor', { required: true }),
    choice('category', '类别', 'Category', categories, 110),
    text('item', '项目', 'Item', { required: true, maxLength: 200, width: 150 }),
    money('amount', '金额', 'Amount'),
  ],
  blank: ({ day: last }) => ({
    number: '',
    date: last,
    vendor: '',
    category: 'meal',
    item: '',
    amount: null,
  }),
}

export const receipts: RowKind = {
  columns: [
    choice('kind', '收取项目', 'Kind', receiptKinds, 120),
    text('payer', '交款人', 'Payer'),
    money('amount', '金额', 'Amount'),
    text('number', '收据号', 'Receipt', { required: true, maxLength: 40, width: 160 }),
    day(),
  ],
  blank: ({ day: last }) => ({ kind: 'meal', payer: '', amount: null, number: '', day: last }),
}
