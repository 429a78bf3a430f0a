package vn.canbo.service.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.canbo.service.problem.VersionRequired;

/**
 * Gives controllers the {@link ExpectedVersion}; a caller may leave it out only where the parameter
 * is Optional.
 */
final class ExpectedVersionResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == ExpectedVersion.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var given =
                Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH))
                        .map(ExpectedVersion::read);
        return parameter.isOptional() ? given : given.orElseThrow(VersionRequired::new);
    }
}
