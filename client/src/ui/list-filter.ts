/** A filter of a list: a parameter of the address and what it may be; the first choice does not narrow. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}
