package vn.canbo.reporting.dashboard;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.webjars.WebJarVersionLocator;
import vn.canbo.service.problem.Messages;

/** Files, languages and words of the pages. */
@Configuration
public class PageConfiguration implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofHours(1);

    private final PageWords vietnamese = new PageWords(PageWords.VIETNAMESE, Messages.vietnamese());
    private final PageWords english = new PageWords(Locale.ENGLISH, Messages.english());

    /** Vietnamese unless English was chosen. */
    public PageWords words(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }

    /** Lets a page of another package speak: the words of the language are its {@code t}. */
    public void speak(Model model, Locale locale) {
        model.addAttribute("t", words(locale));
    }

    /** The chosen language stays in a cookie; the browser's own is not asked. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("CANBO_LANGUAGE");
        resolver.setDefaultLocale(PageWords.VIETNAMESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var htmx = new WebJarVersionLocator().version("htmx.org");
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        "classpath:/assets/",
                        "classpath:/META-INF/resources/webjars/htmx.org/" + htmx + "/dist/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
    }
}
