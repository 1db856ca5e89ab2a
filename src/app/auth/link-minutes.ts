/** Minutes for which the link on the terminal opens. A file of its own: the command that prints it loads nothing else. */
export const LINK_MINUTES = 10
