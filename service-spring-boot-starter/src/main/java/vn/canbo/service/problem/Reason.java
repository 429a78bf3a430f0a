package vn.canbo.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out, for people in both languages.
 *
 * @param code stable, such as {@code TERM_TOO_LONG}
 * @param pointer JSON pointer to the guilty field, or the name of the guilty parameter
 * @param source instrument, article and clause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        String code, @Nullable String pointer, String vi, String en, @Nullable String source) {}
