export default {
  title: '接待台账',
  hint: '登记、审批、结算全过程留痕',
  create: '登记接待',
  people: '{n} 人',
}
