/** Read, not used: the page carries no script, and its content is not on the wire twice. */
export const csr = false;
