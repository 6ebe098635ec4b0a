/** The sizes of a model, whatever file they were read from. */

/** What the layout of the weights follows from. */
export interface ModelSizes {
  readonly layers: number;
  readonly hidden: number;
  /** Inner size of one expert. */
  readonly ffn: number;
  readonly vocab: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly experts: number;
  /** The embedding is the head as well. */
  readonly tied: boolean;
}
