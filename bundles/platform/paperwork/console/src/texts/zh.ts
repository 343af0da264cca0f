export default {
  'stopped.title': '被拦截的上传',
  'stopped.hint':
    '带有国家秘密标志的文件在上传时已被拦截并清除，这里只登记上传人、时间、地址、摘要和大小，不保存文件名和内容',
  'stopped.release': '误判放行',
  'stopped.releaseTitle': '确认该文件不涉密？',
  'stopped.releaseText': '放行后，内容完全相同的文件可以重新上传。请先向上传人核实文件内容。',
  'stopped.confirm': '已按规定处置',
  'stopped.confirmTitle': '确认已在系统外处置？',
  'stopped.reason': '核查意见',
  'stopped.done': '已登记核查结果',
  'numbers.title': '编号登记',
  'numbers.hint': '系统编出的全部文号、单号，含作废的；编号只能由业务功能编出和作废',
}
