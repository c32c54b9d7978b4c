/** The public matrix of instruments and states, and the same as JSON and CSV. */
@NullMarked
package org.accord.measures.web;

import org.jspecify.annotations.NullMarked;
