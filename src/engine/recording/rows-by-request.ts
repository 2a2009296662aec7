/** Rows of a column by the request they belong to, in their order; rows of nobody (−1) are left out. */
export class RowsByRequest {
  private readonly rows: Int32Array;
  /** Those of request r stand in `rows[first[r]] … rows[first[r + 1] − 1]`. */
  private readonly first: Int32Array;

  constructor(request: Int32Array, requestCount: number) {
    this.first = new Int32Array(requestCount + 1);
    for (const owner of request) if (owner >= 0) this.first[owner + 1]++;
    for (let r = 0; r < requestCount; r++) this.first[r + 1] += this.first[r];
    const next = this.first.slice();
    this.rows = new Int32Array(this.first[requestCount]);
    for (let row = 0; row < request.length; row++) if (request[row] >= 0) this.rows[next[request[row]]++] = row;
  }

  of(request: number): Int32Array {
    return this.rows.subarray(this.first[request], this.first[request + 1]);
  }
}
