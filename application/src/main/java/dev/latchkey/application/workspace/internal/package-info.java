/** How the verbs on workspaces are carried out. Only the wiring looks in here. */
@NullMarked
package dev.latchkey.application.workspace.internal;

import org.jspecify.annotations.NullMarked;
