/** Workspaces over HTTP. */
@NullMarked
package dev.latchkey.http.workspace;

import org.jspecify.annotations.NullMarked;
