/** The version of this copy of the widgets. A test keeps it the package's. */
export const version = '0.1.0';
