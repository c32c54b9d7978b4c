package org.accord.shell;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Pages are HTML whatever their address ends in: so is the one that says that there is no such file. */
@Component
class PageType {

    PageType(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }
}
