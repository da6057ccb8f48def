/** One measured figure. `baseline` is what it was held against in the same run, where there is one. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly baseline?: number;
  /** Said beside the figure: medians, spreads, worst cases. */
  readonly note?: string;
}

export const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
