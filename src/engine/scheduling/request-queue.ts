/** A double-ended queue of request indices, in one ring of fixed capacity (each request stands in it at most once). */
export class RequestQueue {
  private readonly ring: Int32Array;
  private readonly mask: number;
  private first = 0;
  length = 0;

  constructor(requestCount: number) {
    let capacity = 1;
    while (capacity < requestCount) capacity *= 2;
    this.ring = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  at(position: number): number {
    return this.ring[(this.first + position) & this.mask];
  }

  pushBack(request: number): void {
    this.ring[(this.first + this.length) & this.mask] = request;
    this.length++;
  }

  pushFront(request: number): void {
    this.first = (this.first - 1) & this.mask;
    this.ring[this.first] = request;
    this.length++;
  }

  popFront(): number {
    const request = this.ring[this.first];
    this.first = (this.first + 1) & this.mask;
    this.length--;
    return request;
  }

  /** Removes a request wherever it stands; false when it is not in the queue. */
  remove(request: number): boolean {
    for (let position = 0; position < this.length; position++) {
      if (this.at(position) !== request) continue;
      for (let i = position; i < this.length - 1; i++) this.ring[(this.first + i) & this.mask] = this.at(i + 1);
      this.length--;
      return true;
    }
    return false;
  }

  /** Inserts before the first request for which `before(request, other)` holds; the queue must be in that order. */
  insertOrdered(request: number, before: (request: number, other: number) => boolean): void {
    let position = this.length;
    while (position > 0 && before(request, this.at(position - 1))) position--;
    for (let i = this.length; i > position; i--) this.ring[(this.first + i) & this.mask] = this.at(i - 1);
    this.ring[(this.first + position) & this.mask] = request;
    this.length++;
  }

  clear(): void {
    this.first = 0;
    this.length = 0;
  }

  toArray(): Int32Array {
    const requests = new Int32Array(this.length);
    for (let i = 0; i < this.length; i++) requests[i] = this.at(i);
    return requests;
  }
}
