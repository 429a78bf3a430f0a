package vn.canbo.service.command;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.canbo.service.text.PlainTextReader;

/** Strict on the commands of callers; events are read leniently, by the mapper that this copies. */
@AutoConfiguration
class CommandConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictCommands(JsonMapper json) {
        var strict =
                json.rebuild()
                        .annotationIntrospector(new RequiredParts())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .addModule(
                                new SimpleModule("plain text and days")
                                        .addDeserializer(String.class, new PlainTextReader())
                                        .addDeserializer(LocalDate.class, new DayReader()))
                        .build();
        return converters ->
                converters
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(strict))
                        .configureMessageConvertersList(CommandConfiguration::jsonAlone);
    }

    /** YAML, which comes along with a library, would be read leniently. */
    private static void jsonAlone(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(JacksonYamlHttpMessageConverter.class::isInstance);
    }
}
