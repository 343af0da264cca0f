export default {
  hint: '登记、审批、结算全过程留痕',
}
