/** The register for machines: JSON below {@code /api/v1/register}. */
@NullMarked
package org.accord.register.web;

import org.jspecify.annotations.NullMarked;
