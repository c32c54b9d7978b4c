package org.accord.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How long browsers keep our own files: fonts for a year, since a changed one gets a new name; the rest ten minutes. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final Duration FONTS_KEPT = Duration.ofDays(365);
    private static final Duration STYLES_KEPT = Duration.ofMinutes(10);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/*.woff2")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(CacheControl.maxAge(FONTS_KEPT).cachePublic().immutable());
        registry.addResourceHandler("/fonts/*.css")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(CacheControl.maxAge(STYLES_KEPT).cachePublic());
        registry.addResourceHandler("/styles/**")
                .addResourceLocations("classpath:/static/styles/")
                .setCacheControl(CacheControl.maxAge(STYLES_KEPT).cachePublic())
                .setEtagGenerator(StaticFiles::tag)
                .resourceChain(true)
                .addTransformer(new OneSheet());
        registry.addResourceHandler("/modules/**")
                .addResourceLocations("classpath:/static/modules/")
                .setCacheControl(CacheControl.maxAge(STYLES_KEPT).cachePublic());
        registry.addResourceHandler("/icons/**")
                .addResourceLocations("classpath:/static/icons/")
                .setCacheControl(CacheControl.maxAge(STYLES_KEPT).cachePublic());
    }

    /** Changes with what is sent: a sheet of several may change while its own file does not. Weak, since only then is it
     * compressed. */
    private static String tag(Resource file) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
