export default {
  hint: 'Every step from registration to settlement stays on record',
}
