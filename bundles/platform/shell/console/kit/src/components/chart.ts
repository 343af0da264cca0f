/** A row of figures in a chart. */
export interface ChartSeries {
  name: string
  kind: 'bar' | 'line' | 'pie'
  data: (number | null)[]
  unit?: string
  /** 1: against the axis on the right. */
  axis?: 0 | 1
}

/** Colours that are told apart in print and by colour-blind eyes as well. */
const SECOND_COLOURS = ['#e0a100', '#2a9d8f', '#8e6bbf', '#c0562b', '#66728a']

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** The settings of the library for the suite's look, in the colours of the current theme. */
export function chartOption(categories: string[], series: ChartSeries[]): Record<string, unknown> {
  const text = {
    color: token('--s-ink-2'),
    fontSize: (parseInt(token('--s-fs'), 10) || 14) - 1,
    fontFamily: token('--s-font'),
  }
  const common = {
    animationDuration: 300,
    color: [token('--s-brand'), ...SECOND_COLOURS],
    // rich text: HTML tooltips would need inline styles
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      textStyle: { fontFamily: text.fontFamily },
    },
    legend: { top: 4, textStyle: text },
    textStyle: text,
  }
  const pie = series.find(one => one.kind === 'pie')
  if (pie) {
    const data = categories.map((name, at) => ({ name, value: pie.data[at] }))
    return {
      ...common,
      tooltip: { ...common.tooltip, trigger: 'item' },
      series: [{ type: 'pie', name: pie.name, radius: ['42%', '68%'], data, label: text }],
    }
  }
  const axisName = (axis: 0 | 1) => {
    const unit = series.find(one => (one.axis ?? 0) === axis)?.unit
    return unit ? `（${unit}）` : ''
  }
  const valueAxis = (axis: 0 | 1) => ({
    type: 'value',
    name: axisName(axis),
    nameTextStyle: text,
    alignTicks: true,
    axisLabel: text,
    splitLine: axis === 0 ? { lineStyle: { color: token('--s-line-2') } } : { show: false },
  })
  const two = series.some(one => one.axis === 1)
  return {
    ...common,
    grid: { left: 8, right: 8, top: 56, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: categories, axisLabel: text, axisTick: { show: false } },
    yAxis: two ? [valueAxis(0), valueAxis(1)] : valueAxis(0),
    series: series.map(one => ({
      type: one.kind,
      name: one.name,
      data: one.data,
      yAxisIndex: one.axis ?? 0,
      barMaxWidth: 28,
      symbolSize: 7,
    })),
  }
}
