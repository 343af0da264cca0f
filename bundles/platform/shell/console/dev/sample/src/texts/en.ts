export default {
  title: 'Visits',
  hint: 'Every step from registration to settlement stays on record',
  create: 'Register a visit',
  people: '{n} people',
}
