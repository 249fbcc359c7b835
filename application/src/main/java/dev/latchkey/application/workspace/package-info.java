/**
 * Working together in workspaces. Each interface with a command is something that can be asked, how it is carried out is in
 * {@code internal}; the others are needs. Whoever is not in a workspace is answered as if it did not exist.
 */
@NullMarked
package dev.latchkey.application.workspace;

import org.jspecify.annotations.NullMarked;
