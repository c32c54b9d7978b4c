/** What every public page is framed by and made of: the site's frame, addresses that keep language and day, fragments' records. */
@NullMarked
package org.accord.shared.web;

import org.jspecify.annotations.NullMarked;
