/** A team that builds on the service, in a package of its own. */
@NullMarked
package com.example.notes;

import org.jspecify.annotations.NullMarked;
