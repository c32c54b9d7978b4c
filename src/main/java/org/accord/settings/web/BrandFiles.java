package org.accord.settings.web;

import java.time.Duration;
import java.util.Optional;
import org.accord.settings.Accent;
import org.accord.settings.Branding;
import org.accord.settings.Logo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The accent and the logo for browsers. Pages ask for them by a name that changes with them ({@code ?v=}), and what was
 * asked for by its right name is kept for a year; otherwise browsers ask each time whether it is still right.
 */
@Controller
class BrandFiles {

    private static final CacheControl FOR_LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Branding branding;

    BrandFiles(Branding branding) {
        this.branding = branding;
    }

    /** Empty when the accent is ours. */
    @GetMapping("/styles/brand.css")
    ResponseEntity<String> styles(@RequestParam(name = "v", required = false) @Nullable String asked) {
        Optional<Accent> accent = Optional.ofNullable(branding.current().accent());
        String tag = accent.map(Accent::tag).orElse("default");
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(tag.equals(asked) ? FOR_LONG : CacheControl.noCache())
                .eTag("W/\"" + tag + "\"")
                .body(accent.map(Accent::styleSheet).orElse(""));
    }

    @GetMapping("/images/logo")
    ResponseEntity<byte[]> logo(@RequestParam(name = "v", required = false) @Nullable String asked) {
        Logo logo = branding.current().logo();
        Optional<byte[]> png = branding.logo();
        if (logo == null || png.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noCache())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(logo.tag().equals(asked) ? FOR_LONG : CacheControl.noCache())
                .eTag("\"" + logo.tag() + "\"")
                .body(png.get());
    }
}
