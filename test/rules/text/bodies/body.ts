/** A body: what it is, its HTML, and the text that a person finds right for it. */
export type Body = readonly [title: string, html: string, text: string];
