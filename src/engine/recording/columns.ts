/** Memory that nobody has written to costs next to nothing, copying does: columns grow in few, large strides. */
const GROWTH = 4;

/** Growable typed columns; `take()` gives the exact-length array that goes into the run. */
export class Int32Column {
  length = 0;
  private values: Int32Array;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  pushAll(values: Int32Array): void {
    this.reserve(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const larger = new Int32Array(Math.max(needed, GROWTH * this.values.length));
    larger.set(this.values);
    this.values = larger;
  }

  get(index: number): number {
    return this.values[index];
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  take(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

export class Float64Column {
  length = 0;
  private values = new Float64Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(GROWTH * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  take(): Float64Array {
    return this.values.slice(0, this.length);
  }
}
